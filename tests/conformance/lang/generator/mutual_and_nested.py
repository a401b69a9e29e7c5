# generators that drive each other, are shared by several loops, and are closed by their consumers
def ping(n):
    other = yield "ping ready"
    for i in range(n):
        print("ping", i)
        yield next(other, "pong over")
    return "ping done"


def pong():
    i = 0
    try:
        while True:
            i += 1
            yield f"pong {i}"
    finally:
        print("pong closed")


p, q = ping(3), pong()
print(next(p))
try:
    x = p.send(q)
    while True:
        print(x)
        x = next(p)
except StopIteration as e:
    print(e.value)
q.close()


def shared(n):
    for i in range(n):
        yield i


s = shared(9)
for a in s:
    for b in s:
        print(a, b, end="; ")
        if b % 3 == 0:
            break
print(next(s, "empty"))
s = shared(6)
print(list(zip(s, s)), [*zip(*[shared(3)] * 2)])
s = shared(7)
print([(x, y) for x in s for y in s], [x for x in s])


def tree(t):
    if t:
        left, value, right = t
        yield from tree(left)
        got = yield value
        if got == "stop":
            return "stopped"
        r = yield from tree(right)
        return r or "whole"


t = (((None, 1, None), 2, (None, 3, None)), 4, (None, 5, None))
print(list(tree(t)))
g = tree(t)
next(g)
try:
    while True:
        v = g.send("stop" if v == 3 else None) if "v" in globals() else next(g)
        print(v, end=" ")
except StopIteration as e:
    print(e.value)


def chain(n):
    if n == 0:
        try:
            got = yield "deepest"
            print("got", got)
        except ValueError as e:
            print("deep", e)
            yield "recovered"
        return 0
    return 1 + (yield from chain(n - 1))


for n in (0, 1, 50):
    g = chain(n)
    print(next(g), g.throw(ValueError("v")))
    try:
        next(g)
    except StopIteration as e:
        print(e.value)


def consumer():
    total = 0
    while (x := (yield total)) is not None:
        total += x
    return total


def delegate(results):
    while True:
        results.append((yield from consumer()))


results = []
d = delegate(results)
next(d)
print([d.send(v) for v in (1, 2, 3, None, 10, None)], results)
