def f(a):
    print(locals())
    while [i for i in a if (last := i)]:
        a = f'{a!r:>{len(a)}} {[i for i in a]} "quotes" \'\n\\ {{}} {"s"}'
    return (lambda: (x for x in a))() if 1 < a < 2 else -(1) ** 2, last


class C:
    with a as b:
        c = [i for i in b]

    @d
    def m(self): ...


def g():
    class Local:
        x = 0 < y < 1
        z = {i for i in x}

    return Local


AssertionError = None
assert x
"""text""" if not (a, *b) else 1j ** 1e309, 0xffffffffffffffffffff, b'\x00"', ...
a[b:, ::c], a[d,], (yield_), {**e, 1: 2}, {*f}, (1,), ()
