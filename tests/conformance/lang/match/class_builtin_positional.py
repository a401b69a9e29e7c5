# The eleven builtin types match the whole object with their one positional pattern.
def run(v):
    match v:
        case bool(b): return "bool", b
        case int(0 | 1): return "bit", v
        case int(i): return "int", i
        case float(f): return "float", f
        case str("a" | "b" as s): return "letter", s
        case str(s): return "str", s
        case bytes(b): return "bytes", b
        case bytearray(b): return "bytearray", bytes(b)
        case list([x, *_]): return "list", x
        case list(l): return "empty list", l
        case tuple((x, y)): return "pair", x, y
        case dict({"k": k}): return "dict", k
        case set(s): return "set", s
        case frozenset(s): return "frozenset", s
        case complex(real=r): return "complex", r


class MyInt(int):
    pass


for v in (True, False, 0, 1, 2, 0.0, 1.0, "a", "c", b"x", bytearray(b"y"), [1, 2], [], (3, 4), (5,), {"k": 6}, {}, {7},
          frozenset({8}), 9j, MyInt(1), MyInt(10)):
    print(repr(v), run(v))
