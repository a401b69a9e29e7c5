"""_struct.Struct, packing into buffers, iterating."""
import _struct as s

S = s.Struct("<i2s")
print(S, S.format, S.size, type(S), s.error, s.error.__module__)
it = s.iter_unpack("<i", b"12345678")
print(type(it), it.__length_hint__(), list(it), it.__length_hint__())
b = bytearray(10)
S.pack_into(b, 2, 7, b"xy")
print(b, S.unpack_from(b, 2), S.unpack_from(buffer=b, offset=-8), list(S.iter_unpack(b"abcdefghijkl")))
s.pack_into("h", memoryview(b), -2, 258)
print(b, s.unpack_from("<H", b, offset=8))


class Mine(s.Struct):
    pass


print(Mine("h").pack(3), Mine("h"), Mine(format="2h").size)
for f in (lambda: S.unpack(b"123"), lambda: S.unpack(3), lambda: S.unpack_from(b"123"), lambda: S.unpack_from(b"12345678", -3),
          lambda: S.unpack_from(b"12345678", -30), lambda: S.unpack_from(b"12345678", 5), lambda: S.pack(1), lambda: S.pack_into(),
          lambda: S.pack_into(bytearray(3)), lambda: S.pack_into(bytearray(3), 0), lambda: S.pack_into(bytearray(3), 0, 1, b""),
          lambda: S.pack_into(bytearray(3), -1, 1, b""), lambda: S.pack_into(bytearray(3), -10, 1, b""),
          lambda: S.pack_into(b"", 0, 1, b""), lambda: S.pack_into(3, 0, 1, b""), lambda: S.iter_unpack(b"1"),
          lambda: s.Struct("").iter_unpack(b""), lambda: s.Struct(), lambda: s.Struct(3), lambda: s.pack(), lambda: s.pack(3),
          lambda: s.unpack("i"), lambda: s.calcsize(b"i"), lambda: S.pack_into(bytearray(10), "x", 1, b""),
          lambda: s.Struct.__new__(s.Struct).pack(1), lambda: s.Struct.__new__(s.Struct).size, lambda: S.unpack_from(),
          lambda: S.unpack_from(b"", x=3), lambda: s.Struct("i", "i"), lambda: S.pack_into(memoryview(b"abcdefgh"), 0, 1, b"")):
    try:
        print(f())
    except (s.error, TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
s._clearcache()
