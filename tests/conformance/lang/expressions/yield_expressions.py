# 6.2.9: yield is an expression: its value, its places, its precedence, in every statement.
def places():
    x = yield 1
    y = [(yield 2), (yield 3)]
    z = (yield) or "nothing"
    d = {(yield "k"): (yield "v")}
    w = (yield 5) + (yield 6)
    print(x, y, z, d, w)
    print(f"{(yield 'f')}", (yield "arg"), *[(yield "star")])
    assert (yield "assert"), "message"
    if (yield "if"):
        print("true")
    while (yield "while"):
        print("loop")
    for i in (yield "for"):
        print("item", i)
    with (yield "with") as m:
        print("managed", m)
    (yield "target")[0] = yield "value"
    del (yield "del")[0]
    lambda: (yield)
    a = b = yield "chain"
    a += yield "aug"
    print(a, b)
    raise (yield "raise")


from contextlib import nullcontext
sends = [None, "x", 2, 3, "", "k", "v", 5, 6, "f", "arg", "star", True, True, 1, 0, "ab", nullcontext("m"), "value", [0], [1], 10, 5, KeyError("raised")]
g = places()
try:
    for s in sends:
        print("yielded", g.send(s))
except KeyError as e:
    print(repr(e))
