match subject():
    case 1 | -2.5 | "s" | None:
        a()
    case [x, 0, *rest] if x > 1:
        b(x, rest)
    case [first, *_, last]:
        c(first, last)
    case [_, _] | [*_]:
        d()
    case {"k": [y, z] as pair, mod.key: 3, **others}:
        e(y, z, pair, others)
    case {}:
        f()
    case Point(0, y, z=Color.RED, w=w) as p:
        g(y, w, p)
    case [("l" | "r") as side, n] | {"side": side, "n": int(n)}:
        h(side, n)
    case str() | bytes():
        i()
    case other:
        j(other)
match x, *y:
    case _ if guard():
        pass
