from __future__ import annotations, division as d


def f(a: undefined[0], *b: "quoted") -> lambda x, *y: (x, -y ** 2):
    pass


class C:
    x: a if b else c
    y: d = 1
    (z): never
