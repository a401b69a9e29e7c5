"""_struct: every format, both byte orders, limits and complaints."""
import _struct as s

for f in "bBhHiIlLqQnNP":
    for prefix in ("", "<", ">"):
        for v in (1 << 70, -1, -(1 << 70), "x", 1.5, 1 << 63, 300, True, -5):
            try:
                r = s.pack(prefix + f, v)
                print(prefix + f, v, r, s.unpack(prefix + f, r))
            except (s.error, TypeError) as e:
                print(prefix + f, v, type(e).__name__, e)
for f, v in (("f", 1e300), ("e", 1e10), ("<f", 1.5), ("<e", -2.5), ("f", "x"), ("c", 1), ("c", b"ab"), ("3s", "x"), ("p", 1), ("?", []),
             ("x", 1), ("3", 1), ("z", 1), ("\0", 1), ("<n", 1), (b"\xff", 1), (3, 1), ("9" * 25 + "s", b""), ("iii", 1),
             ("300p", b"x" * 400), ("e", float("inf")), ("d", None), ("<e", 65519.99), ("<e", 65520.0), ("2p", b"abc"), ("0p", b"abc"),
             ("s", bytearray(b"a")), (">d", 1e100), (">f", 3), ("c", b"z"), ("5s", b"abc"), ("?", 5), ("é", 1)):
    try:
        print(str(f)[:9], s.pack(f, v)[:10])
    except (s.error, TypeError, OverflowError, UnicodeError) as e:
        print(ascii(f)[:12], type(e).__name__, e)
print(s.pack("bh3xiq c0i", 1, 2, 3, 4, b"c"), s.calcsize("bhiq0q"), s.calcsize("<bhiq"), s.calcsize(" b 3h "))
print(s.unpack("<2sp3pbe", b"ab\x00\x02xy\x05\x00\x3c"), s.unpack(">f?d", s.pack(">f?d", 1.5, True, -0.0)))
