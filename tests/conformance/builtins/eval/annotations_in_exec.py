# annotations in code of a string
ns = {}
exec("x: int = 1\ny: str\n(z): float = 2\nclass C:\n    a: int\n    b: 'str' = ''\ndef f(p: int, *q: str) -> None: v: int = 1", ns)
print(ns["__annotations__"], ns["C"].__annotations__, ns["f"].__annotations__)
loc = {"__annotations__": {}}
exec("x: int = 1", {}, loc)
print(loc)
ns = {}
exec("from __future__ import annotations\nx: undefined_name = 1\ndef f(a: also_undefined): pass", ns)
print(ns["__annotations__"], ns["f"].__annotations__)
