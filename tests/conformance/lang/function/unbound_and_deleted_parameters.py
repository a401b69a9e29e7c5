# parameters that are deleted, rebound to other types, captured, used as loop variables; defaults that are changed in place
def deleted(a, b=2, *args, k=3, **kw):
    del a, args
    try:
        return a
    except UnboundLocalError as e:
        first = str(e)
    del kw
    kw = "kw again"
    return first, b, k, kw


print(deleted(1, 5, 6, z=1))


def retyped(n):
    total = n
    n = str(n)
    for n in n:
        total += int(n)
    n = [n]
    return total, n


print(retyped(123))


def loop_param(x, items):
    for x in items:
        pass
    return x


print(loop_param("kept", []), loop_param("lost", [1, 2]))


def captured(x):
    def get():
        return x

    def set_(v):
        nonlocal x
        x = v
    a = get()
    x += 1
    b = get()
    set_("new")
    return a, b, x, get()


print(captured(1))


def mutable(v, seen=[], table={}, *, log=[]):
    seen.append(v)
    table[v] = len(seen)
    log.append(len(table))
    return list(seen), dict(table), list(log)


print(mutable(1), mutable(2), mutable(3, []), mutable(4, log=[9]))
mutable.__defaults__ = (["reset"], {})
mutable.__kwdefaults__["log"] = ["k"]
print(mutable(5))
mutable.__defaults__ = None
try:
    mutable(6)
except TypeError as e:
    print(e)
mutable.__defaults__ = ("a", "b", "c")
try:
    print(mutable.__defaults__, mutable())
except AttributeError as e:
    print(e)
del mutable.__defaults__
print(mutable.__defaults__)
for bad in ([1], 5, "x", {}):
    try:
        mutable.__defaults__ = bad
    except TypeError as e:
        print(e)
try:
    mutable.__kwdefaults__ = (1,)
except TypeError as e:
    print(e)


def recursive(n, acc=()):
    if not n:
        return acc
    acc += (n,)
    n -= 1
    return recursive(n, acc)


print(recursive(4))


def swapped(f, *a, **k):
    f, a, k = k, f, a
    return f, a, k


print(swapped(1, 2, x=3))


def star_changes(*args, **kw):
    args += (9,)
    kw["extra"] = 1
    return args, kw


t, d = (1,), {"a": 1}
print(star_changes(*t, **d), t, d)


def same_names(self, cls=1, *, args=2, kwargs=3, _=4):
    return self, cls, args, kwargs, _


print(same_names(0, _=5, kwargs=6, args=7, cls=8))


def conditional_rebind(x, flag):
    if flag:
        x = x * 1.5
    elif flag is None:
        del x
    return x + 1


print(conditional_rebind(2, True), conditional_rebind(2, False))
try:
    conditional_rebind(2, None)
except UnboundLocalError as e:
    print(e)


def first(x):
    return x.val if x else None


def generator_param(n):
    while n:
        got = yield n
        n = got if got is not None else n - 1
        if n == "del":
            del n
            try:
                n
            except UnboundLocalError as e:
                yield str(e)
                return


g = generator_param(3)
print(next(g), next(g), g.send(7), g.send("del"), first(None))
