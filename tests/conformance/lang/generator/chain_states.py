# Bodies of a chain while the innermost runs: running, not suspended; resumed again, closed, exhausted from outside.
def probe(gens):
    yield 0
    while True:
        yield [(g.gi_running, g.gi_suspended, g.gi_yieldfrom is not None) for g in gens]


def over(it):
    return (yield from it)


gens = []
inner = probe(gens)
mid = over(inner)
top = over(mid)
gens += [inner, mid, top]
next(top)
print(next(top))
print([(g.gi_running, g.gi_suspended, g.gi_yieldfrom is not None) for g in gens])


def reenter(box):
    yield 1
    for g in box:
        for call in (lambda: next(g), lambda: g.send(None), lambda: g.throw(KeyError()), lambda: g.close()):
            try:
                call()
            except Exception as e:
                print(type(e).__name__, e)
    yield 2


box = []
a = reenter(box)
b = over(a)
c = over(b)
box += [a, b, c]
print(next(c), next(c), next(c, "end"))


# the innermost is advanced, or closed, by somebody else in between
def count():
    n = 0
    while True:
        n += 1
        yield n


a = count()
b = over(a)
c = over(b)
print(next(c), next(a), next(c), next(b), next(c))
a.close()
print(next(c, "closed"), next(b, "closed"))

a = count()
b = over(a)
c = over(b)
print(next(c), next(c))
b.close()
print(a.gi_frame, next(c, "closed"))

a = count()
c = over(over(a))
next(c), next(c)
c.close()
print(a.gi_frame, c.gi_frame)


def cleanup(log):
    try:
        yield 1
        yield 2
    finally:
        log.append("inner")


def outside(log):
    try:
        yield from cleanup(log)
    finally:
        log.append("outer")


log = []
g = outside(log)
next(g), next(g)
g.close()
print(log)
log = []
g = over(outside(log))
next(g), next(g)
try:
    g.throw(ZeroDivisionError("z"))
except ZeroDivisionError as e:
    print(e, log)


# iterators that are no generators at the end of the chain, then generators again
def mixed():
    yield from [1, 2]
    yield from over(over(iter("ab")))
    return "m"


def whole():
    r = yield from mixed()
    yield r
    yield from ()
    yield from over(over(count()))


g = over(whole())
print([next(g) for _ in range(8)])


def deep(n):
    if n:
        yield from deep(n - 1)
        yield n
    else:
        yield "bottom"
        yield "again"


print(list(deep(300))[:5], len(list(deep(300))))
try:
    list(deep(100000))
except RecursionError as e:
    print("RecursionError")
