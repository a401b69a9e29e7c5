# float(): texts, special words, errors; repr of shortest digits; formats of every kind with special values; round and as_integer_ratio
for t in ("1", " 1.5 ", "1_0.5_0", "1__0", "_1", ".5", "5.", ".", "", "e5", "1e5", "1E-5", "1e", "+1", "--1", "inf", "-Infinity", "INF", "nan", "-nan", "+NaN", "infin", "0x1p3", "1e400",
          "-1e400", "1e-400", "\u0661.\u0662", "1,5", "1 5", b"2.5", bytearray(b"3"), "1e1_0", "1_e5", "1._5", "\t1\n", "1\0", "9007199254740993", "1.7976931348623159e308", "5e-324", "2e-324",
          "123456789012345678901234567890", "0.1", None, [], "1j"):
    try:
        print(repr(t), float(t))
    except (ValueError, TypeError) as e:
        print(repr(t), type(e).__name__, e)
for v in (0.1, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 1.0, 100.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1 / 3, 2**0.5, -0.0, 123e-7, 9.5367431640625e-07):
    print(repr(v), str(v), f"{v}", f"{v:g}", f"{v:.3}", f"{v:e}", f"{v:.0f}", f"{v:10.4f}|", end=" ")
print()
inf, nan = float("inf"), float("nan")
for v in (inf, -inf, nan, 0.0, -0.0, 1234567.891, -0.0001):
    print([format(v, s) for s in ("", "f", "e", "g", "G", "F", "%", ".2f", "+.1f", " .3g", "010.2f", ",.2f", "_.1f", "<8", "^9.1f", "=+9.1f", "n", ".0f", "#.0f", "#g", "z.1f", ".3", "E")])
for spec in ("d", "x", "c", "s", "b", ".f", "1.5q", ",%", ".1000000000000f", "=10s", "z", "zd", "#", ",_", "5..2"):
    try:
        print(repr(spec), format(1.5, spec))
    except ValueError as e:
        print(repr(spec), e)
for v in (0.5, 1.5, 2.5, -0.5, 2.675, 1e300, -2.5, 0.05, 1234.5678, 5e15 + 0.5):
    print(round(v), round(v, 1), round(v, 2), round(v, -2), round(v, 400), round(v, -400), end=" ")
print()
for v, n in ((inf, None), (nan, None), (inf, 2), (nan, 2), (1.7e308, -308), (1.5, "a"), (1.5, 1.0)):
    try:
        print(round(v) if n is None else round(v, n))
    except (OverflowError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
for v in (0.5, 0.1, 3.0, -2.25, 5e-324, 1e22, inf, nan):
    try:
        print(v.as_integer_ratio(), v.is_integer(), v.hex(), float.fromhex(v.hex()) == v)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e, v.is_integer(), v.hex())
for t in ("0x1p3", "1.8", "-0x.8p1", "inf", " 0x1 ", "0x", "0x1p", "0x1p99999", "zz", "0x1.fffffffffffff8p0", "0x0.0000000000001p-1022", "nan", "0x1g", ""):
    try:
        print(float.fromhex(t))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(float(), float(True), float(2**1000), float(10**20), type(float("1").real), (1.5).conjugate(), (2.5).imag)
for f in (lambda: float(2**1024), lambda: float(1j), lambda: float("1", 2), lambda: float(x=1), lambda: 1.5 // 0, lambda: 1.5 % 0.0, lambda: divmod(1, 0.0), lambda: 0.0 ** -1,
          lambda: (-8.0) ** (1 / 3), lambda: 1e308 ** 2, lambda: 2.0 ** 1024, lambda: 1.0 << 1, lambda: ~1.5, lambda: 1.5 & 1, lambda: [1][1.0], lambda: range(1.0), lambda: "a" * 2.0,
          lambda: pow(2.0, 3, 5), lambda: 1.5 @ 2, lambda: math.floor(inf), lambda: chr(65.0), lambda: (1.5).__int__(), lambda: (1.5).__add__("a"), lambda: 5 .__add__(1.5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
import math
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), int(-1.5), -7.5 // 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 1e300 % 7, 5 % -inf, -5 % inf, inf % 5 != inf % 5)
