# 2.4.3: expressions of an f-string are evaluated where it stands, from left to right, each formatted in turn.
log = []


class L:
    def __init__(self, name):
        log.append("make " + name)
        self.name = name

    def __format__(self, spec):
        log.append(f"format {self.name} {spec!r}")
        return self.name

    def __repr__(self):
        log.append("repr " + self.name)
        return self.name


def w(n):
    log.append(f"width {n}")
    return n


print(f"{L('a')} {L('b'):{w(1)}.{w(2)}} {L('c')!r:{w(5)}} {L('d')=}")
print(*log, sep="\n")


def scope(n):
    return [f"{n}{i}" for i in range(2)], (lambda: f"{n}!")(), f"{(yield_ := n)}{yield_}"


print(scope("x"))


def gen():
    got = f"{(yield 1)} and {(yield 2)}"
    yield got


g = gen()
print(next(g), g.send("first"), g.send("second"))


class C:
    y = 1
    text = f"{y} {__qualname__}"


print(C.text, eval("f'{1 + 1}'"), (lambda f: f"{f}")(3))
