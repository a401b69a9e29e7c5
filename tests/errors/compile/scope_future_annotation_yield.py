from __future__ import annotations
def f():
    def g(x: (yield)): pass
