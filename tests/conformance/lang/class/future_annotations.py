# With the future import annotations are text, never evaluated.
from __future__ import annotations


def f(a: undefined_name, b: list[int] | None = None, *c: "quoted", d: lambda x, *y, z=1: (x, y)) -> {1: 2, **a}:
    pass


for name, text in f.__annotations__.items():
    print(name, text)


class C:
    x: Missing[1:2, ::3]
    y: not a and b or c if d else e = 1
    z: (1, 2)
    w: a < b <= c is not d
    v: -x ** 2 + (y - z) * ~w // 3 @ m
    u: f(*args, **kw, k=1)[0].attr
    t: [i for i in j if i if not k]
    s: {a: b for a, b in c} | {*d, *e}
    r: f"text {value!r:>{width}} {{}}"
    q: 1.5e300 * 2j + 0x10
    p: ...
    o: b'bytes' + 'it\'s' + "two\nlines"
    n: x if y else lambda: z
    m: {1, *x} - {**y}
    __private: __also


for name, text in C.__annotations__.items():
    print(name, "=", text)
variable: Undefined.thing = 5
print(__annotations__, variable)
