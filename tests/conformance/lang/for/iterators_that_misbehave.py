# for loops over iterators that raise, never end, change, return themselves, lack methods, or whose classes change in the middle
def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration("done")
        return self.n


class Again(It):
    def __next__(self):
        if self.n == 0:
            self.n = 3
            raise StopIteration
        self.n -= 1
        return self.n


class Fresh:
    def __iter__(self):
        return iter([1, 2])


class NotIter:
    def __iter__(self):
        return [1]


class NoneIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


class Instance:
    pass


class NextOnly:
    def __next__(self):
        return 1


class Meta(type):
    def __iter__(cls):
        return iter(cls.items)


class WithMeta(metaclass=Meta):
    items = "xy"


class GetItem:
    def __init__(self, stop):
        self.stop = stop

    def __getitem__(self, i):
        if i == 2:
            raise self.stop
        return i


class Len(GetItem):
    def __len__(self):
        raise RuntimeError("len is not asked")


def loop(x, limit=5):
    out = []
    for v in x:
        out.append(v)
        if len(out) == limit:
            out.append("...")
            break
    else:
        out.append("else")
    return out


inst = Instance()
inst.__iter__ = lambda: iter([1])
a = Again(2)
print(loop(It(3)), loop(a), loop(a), loop(Fresh()), loop(Fresh()), loop(WithMeta), loop(GetItem(IndexError())), loop(GetItem(StopIteration())), loop(Len(IndexError())))
for x in (NotIter(), NoneIter(), inst, NextOnly(), 5, None, 1.5, len, int, GetItem(KeyError("k")), GetItem(RuntimeError("r")), type, object(), NotImplemented, ..., lambda: 0):
    print(t(lambda: loop(x)))


def changes_class():
    class A(It):
        pass

    class B(It):
        def __next__(self):
            if self.n > 12:
                raise StopIteration
            self.n += 5
            return self.n
    it = A(4)
    out = []
    for v in it:
        out.append(v)
        if v == 2:
            it.__class__ = B
    return out


def changes_next():
    class A(It):
        pass
    out = []
    for v in A(9):
        out.append(v)
        if v == 6:
            A.__next__ = lambda self: iter([]).__next__()
    return out


def rebinds():
    x = [1, 2, 3]
    out = []
    for v in x:
        x = "abc"
        out.append(v)
    for x in x:
        out.append(x)
    return out, x


def target_effects():
    log = []

    class T:
        def __setitem__(self, k, v):
            log.append((k, v))
            if v == 2:
                raise LookupError("target")

        def __setattr__(self, k, v):
            log.append((k, v))
    tt = T()
    try:
        for tt[len(log)], tt.x in [(0, 1), (2, 3), (4, 5)]:
            log.append("body")
    except LookupError as e:
        log.append(str(e))
    return log


def consumed_outside():
    it = iter(range(10))
    out = []
    for v in it:
        out.append(v)
        out.append(next(it, None))
        if v > 4:
            out.append(list(it))
    return out


def generator_closed():
    def g():
        try:
            yield 1
            yield 2
        finally:
            log.append("closed")
    log = []
    it = g()
    for v in it:
        it.close()
    try:
        for v in g():
            raise KeyError
    except KeyError:
        log.append("caught")
    return log[:1], "caught" in log


def else_and_loops():
    out = []
    for i in range(3):
        for j in range(i):
            if j == 1:
                break
        else:
            out.append(("else", i))
            continue
        out.append(("broke", i))
    else:
        out.append("outer else")
    return out


def deleted():
    out = []
    for i in range(3):
        out.append(i)
        del i
    try:
        i
    except UnboundLocalError as e:
        out.append(str(e))
    return out


def dict_items():
    d = {"a": 1, "b": 2}
    out = []
    for k, v in d.items():
        d[k] = v * 2
        out.append((k, v))
    for i, (k, v) in enumerate(d.items()):
        out.append((i, k, v))
    for k, in ["x", ("y",), ["z"]]:
        out.append(k)
    for (a, b), c in zip(["ab", (1, 2)], "cd"):
        out.append((a, b, c))
    return out, d


for f in (changes_class, changes_next, rebinds, target_effects, consumed_outside, generator_closed, else_and_loops, deleted, dict_items):
    print(f.__name__, t(f))
