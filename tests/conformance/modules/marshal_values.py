# marshal: values of builtin types there and back, what it refuses, and CPython's own bytes.
import marshal

values = [None, True, False, ..., 0, -1, 2 ** 31, -(2 ** 31) - 1, 10 ** 40, -(10 ** 30), 1.5, float("inf"), 2 - 3j, "", "abc", "é\ud800",
          "x" * 300, b"", b"\x00\xff", (), (1, (2,)), [1, [2, "a"]], {"k": [1], 2: None}, {1, 2}, frozenset("ab"), StopIteration]
for v in values:
    back = marshal.loads(marshal.dumps(v))
    print(type(back).__name__, back == v and type(back) is type(v))
print(marshal.loads(b"\xe9\x05\x00\x00\x00"), marshal.loads(b"[\x02\x00\x00\x00\xfa\x01ar\x00\x00\x00\x00"), marshal.version)
for bad in (b"", b"i\x01", b"Q", b"r\x05\x00\x00\x00", b"0"):
    try:
        marshal.loads(bad)
    except (EOFError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
for bad in (object(), len, [print]):
    try:
        marshal.dumps(bad)
    except ValueError as e:
        print(e)
print(marshal.loads(bytearray(marshal.dumps(bytearray(b"q")))))
