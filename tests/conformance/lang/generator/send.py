# send() gives the value of the yield expression; the first one must be None.
def echo():
    received = yield "ready"
    while received != "stop":
        received = yield f"got {received}"
    return "done"


g = echo()
try:
    g.send(1)
except TypeError as e:
    print(e)
print(g.send(None), g.send(1), next(g), g.send("x"))
try:
    g.send("stop")
except StopIteration as e:
    print(e.value)
try:
    g.send(1)
except StopIteration as e:
    print("exhausted", e.value)


def average():
    total, n, avg = 0, 0, None
    while True:
        total += yield avg
        n += 1
        avg = total / n


a = average()
next(a)
print([a.send(x) for x in (10, 20, 60)])
def tuples():
    x = yield 1, 2
    y = (yield) or "nothing"
    print(x, y, (yield x, y))
t = tuples()
print(next(t), t.send("a"), t.send(0))
try: t.send("last")
except StopIteration: pass
