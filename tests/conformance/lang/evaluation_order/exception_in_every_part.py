# an exception in each part of an expression or statement leaves exactly the earlier effects
class Stop(Exception):
    pass


def run(label, f, parts):
    for stop in range(parts + 1):
        seen = []

        def p(v=0):
            if len(seen) == stop:
                raise Stop
            seen.append(v)
            return v
        try:
            r = f(p)
            print(label, stop, "gave", r, seen)
        except Stop:
            print(label, stop, "stopped", seen)
        except Exception as e:
            print(label, stop, type(e).__name__, seen)


def assign(p):
    d = {}
    try:
        d[p(1)], d[p(2)] = p(3), p(4)
    finally:
        print("   ", d)
    return d


def star(p):
    a = [0, 0, 0]
    try:
        a[p(0)], *a[p(1):p(2)] = p((5, 6, 7))
    finally:
        print("   ", a)
    return a


def call(p):
    return (lambda *a, **k: (a, k))(p(1), *[p(2), p(3)], x=p(4), **{"y": p(5)})


def display(p):
    return [p(1), {p(2): p(3)}, (p(4), {p(5)})]


def aug(p):
    d = {1: 10}
    try:
        d[p(1)] += p(2)
        d[p(1)] -= p(3)
    finally:
        print("   ", d)
    return d


def comprehension(p):
    out = []
    try:
        return [out.append(x) or x + p(1) for x in [p(10), p(20)] if p(True)]
    finally:
        print("   ", out)


def boolean(p):
    return p(0) or p(3) and p(4) or p(5)


def chain(p):
    return p(1) < p(2) <= p(2) != p(5)


def text(p):
    return f"{p(1)}{p('a')!r:>{p(5)}}{p(2.0):{p('')}}"


def slices(p):
    a = list(range(9))
    try:
        a[p(1):p(6):p(2)] = [p("x"), p("y"), p("z")]
    finally:
        print("   ", a)
    return a[p(2):p(4)]


def unpack_error(p):
    d = {}
    try:
        d["a"], (d["b"], d["c"]), d["d"] = p(1), p([2]), p(3)
    finally:
        print("   ", d)


run("assign", assign, 4)
run("star", star, 4)
run("call", call, 5)
run("display", display, 5)
run("aug", aug, 4)
run("comprehension", comprehension, 6)
run("boolean", boolean, 3)
run("chain", chain, 4)
run("text", text, 5)
run("slices", slices, 8)
run("unpack", unpack_error, 3)
