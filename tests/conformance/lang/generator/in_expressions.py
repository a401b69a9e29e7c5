# yield in the middle of expressions keeps what was already evaluated.
def show(x):
    print("eval", x, end="; ")
    return x


def g():
    total = show(1) + (yield "a") * show(2) + (yield "b")
    print("total", total)
    d = {show("k"): (yield "c"), (yield "d"): show("v")}
    print(d)
    print(f"{show('f')} {(yield 'e')}")
    x = [show(0), *(yield "f"), (yield "g")]
    print(x)
    print(max(show(5), (yield "h"), key=(yield "i")))
    x[(yield "j")] = yield "k"
    x[0] += yield "l"
    print(x, (yield "m") < (yield "n") < (yield "o"))
    if (yield "p") and (yield "q") or (yield "r"):
        print("true")
    return (yield "s"), (yield "t")


it = g()
next(it)
try:
    for value in (10, 20, "vc", "vd", "ve", [1, 2], "vg", 7, abs, "set", 1, 100, 1, 2, 3, 1, 0, 5, "x", "y"):
        print("->", it.send(value))
except StopIteration as e:
    print("returned", e.value)
