# struct: byte order, alignment, every code, counts, strings, errors, iter_unpack, pack_into.
import struct
for fmt, values in (("<bBhH", (-1, 255, -2, 65535)), (">iIqQ", (-1, 2**32 - 1, -2**63, 2**64 - 1)), ("=lL", (-5, 5)), ("!e", (1.5,)), ("<fd", (1.5, -2.25)), ("5s", (b"abc",)), ("3p", (b"abcdef",)), ("?2?", (1, 0, [])), ("c", (b"x",)), ("<2xh", (1,)), ("@bi", (1, 2)), ("<bi", (1, 2)), ("3h", (1, 2, 3)), ("0s", (b"x",)), ("P", (0,)), ("nN", (-1, 1)), ("@b0i", (1,)), ("2c 3s", (b"a", b"b", b"xyz"))):
    packed = struct.pack(fmt, *values)
    print(fmt, packed, struct.calcsize(fmt), struct.unpack(fmt, packed))
buf = bytearray(10)
struct.pack_into("<hh", buf, 3, 1, -1)
print(buf, struct.unpack_from("<h", buf, 5), list(struct.iter_unpack("<hb", b"\x01\x00\x02\x03\x00\x04")), struct.Struct("<i").size, struct.Struct(b"<i").format, struct.pack("<d", float("inf")), struct.pack(">f", 1e-45), struct.unpack("<e", b"\x00\x7e"))
for fmt, values in (("b", (128,)), ("B", (-1,)), ("h", (1.5,)), ("i", ("x",)), ("i", ()), ("i", (1, 2)), ("s", ("x",)), ("c", (b"ab",)), ("z", (1,)), ("<P", (1,)), ("q", (2**63,)), ("f", (1e300,)), ("e", (1e10,)), ("f", ("x",)), ("3", ()), ("<5", (1,)), (5, (1,)), ("?", ()), ("n", (2**63,)), ("i", (2**40,)), ("p", (5,))):
    try:
        print(struct.pack(fmt, *values))
    except (struct.error, TypeError, OverflowError) as e:
        print(fmt, type(e).__name__, e)
for args in ("i", b"abc"), ("<i", b"abcde"), ("i",), ("i", "abcd"), ("0i", b""):
    try:
        print(struct.unpack(*args))
    except (struct.error, TypeError) as e:
        print(args, type(e).__name__, e)
for f in (lambda: struct.pack_into("i", bytearray(3), 0, 1)), (lambda: struct.pack_into("i", bytearray(8), -9, 1)), (lambda: struct.unpack_from("i", b"abc", 0)), (lambda: struct.unpack_from("i", b"abcd", 1)), (lambda: struct.iter_unpack("i", b"abc")), (lambda: struct.pack_into("i", b"abcd", 0, 1)), (lambda: struct.calcsize("99999999999999999999i")), (lambda: struct.unpack_from("b", b"ab", -3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
