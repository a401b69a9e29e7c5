# generators dropped while suspended: finally runs, with blocks leave, cycles are collected, objects come back
import gc


def scene(f):
    f()
    gc.collect()
    print("--")


def g(name):
    try:
        yield 1
        yield 2
    finally:
        print("finally", name)


@scene
def _():
    a = g("dropped")
    next(a)


@scene
def _():
    g("never started")


def holds_itself():
    me = yield
    try:
        yield me
    finally:
        print("cycle", me is not None)


@scene
def _():
    c = holds_itself()
    next(c)
    c.send(c)


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("left by", kind and kind.__name__)
        return True


def managed():
    with Manager():
        yield 1
    print("after with")
    yield 2


@scene
def _():
    m = managed()
    next(m)


def many():
    for i in range(3):
        try:
            yield i
        finally:
            print("round", i)




@scene
def leaves():
    for x in many():
        if x == 1:
            break


@scene
def leaves_and_goes_on():
    it = many()
    for x in it:
        break
    print("still", next(it))


def outer():
    try:
        yield from many()
    finally:
        print("outer finally")


@scene
def _():
    o = outer()
    next(o)


class Holder:
    def __del__(self):
        print("holder dies")


def local_objects():
    h = Holder()
    yield
    print("not reached")


@scene
def _():
    q = local_objects()
    next(q)
    q.close()


saved = []


def returns_to_life():
    try:
        yield
    finally:
        saved.append("finally ran")


@scene
def _():
    r = returns_to_life()
    next(r)
    r = [r]
    r.append(r)


print(saved)
# dead at once
