# Builtin types take one positional pattern: the subject itself.
def test(x):
    match x:
        case bool(b):
            return "bool", b
        case int(0 | 1 as small):
            return "small", small
        case int(n):
            return "int", n
        case float():
            return "float"
        case str("exact"):
            return "exact"
        case str(s):
            return "str", s
        case bytes(s) | bytearray(s):
            return "bytes", s
        case list([a, b]):
            return "list of two", a, b
        case tuple((a, *_)):
            return "tuple", a
        case dict({"k": v}):
            return "dict", v
        case set() | frozenset():
            return "set"
        case type():
            return "type"
        case object():
            return "object"


for x in (True, 0, 1, 2, 1.0, "exact", "s", b"b", bytearray(b"c"), [1, 2], [1], (1, 2), (), {"k": 1}, {}, {1}, frozenset(),
          int, None):
    print(repr(x), test(x))


class Count(int):
    pass


class Tagged(int):
    __match_args__ = ("tag",)
    tag = "T"


print(test(Count(5)))
match Tagged(5):
    case Tagged("T"):
        print("by __match_args__")
