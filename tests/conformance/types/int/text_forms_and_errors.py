# int() of texts in every base, with signs, underscores, blanks, digits of other scripts; errors; str, format and to_bytes limits
cases = [("12",), (" 12\n",), ("+5",), ("-5",), ("- 5",), ("1_000",), ("1__0",), ("_1",), ("1_",), ("0x1f", 16), ("0x1f", 0), ("0b101", 0), ("0o17", 0), ("017", 0),
         ("0", 0), ("00", 0), ("0_0", 0), ("0x_f", 0), ("0x", 16), ("z", 36), ("Z9", 36), ("12", 2), ("\u0661\u0662",), ("\u00b2",), ("\uff11\uff12",), ("",), ("  ",),
         ("1.5",), ("1e3",), ("0x10",), (b"12",), (b" 7 ",), (bytearray(b"11"), 2), (b"\xff",), ("9" * 30,), ("1", 1), ("1", 37), ("1", -1), (5, 10), ("5", 10.0), (b"1_2", 10),
         ("\u2003 3 \u2003",), ("3\0",), ("0b2", 2), ("0b1", 2), ("0B1", 0), ("-0x8", 0), ("--1",), ("inf",), (None,), ([],), (1.9,), (-1.9,), (True,), (1j,), (memoryview(b"42"),)]
for c in cases:
    try:
        print(c if not isinstance(c[0], memoryview) else "memoryview", "=", int(*c))
    except (ValueError, TypeError) as e:
        print(c if not isinstance(c[0], memoryview) else "memoryview", "->", type(e).__name__, e)
for v in (float("inf"), float("-inf"), float("nan"), 1e300, 2.5e15):
    try:
        print(int(v))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print(int(), int("5", base=8), int(b"z", base=36), [int(str(v), b) for v, b in ((101, 2), (777, 8), (99, 10))])
for f in (lambda: int(x=5), lambda: int(base=10), lambda: int("1", 2, 3), lambda: (5).to_bytes(1, "middle"), lambda: (256).to_bytes(1), lambda: (-1).to_bytes(2),
          lambda: (-129).to_bytes(1, signed=True), lambda: (5).to_bytes(-1), lambda: int.from_bytes("ab"), lambda: int.from_bytes([1, 300]), lambda: int.from_bytes(5),
          lambda: (0).to_bytes(0), lambda: (1).to_bytes(0), lambda: int.from_bytes([], "big"), lambda: int.from_bytes(b"\xff\xfe", "little", signed=True),
          lambda: int.from_bytes(range(4)), lambda: (2**64).to_bytes(9, "little").hex(), lambda: (-(2**63)).to_bytes(8, signed=True).hex(), lambda: (5).to_bytes(length=3, byteorder="big")):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
n = 1234567890123456789012
for spec in ("", "d", ",", "_", "x", "#x", "#X", "#_x", "_b", "o", "#o", "e", ".3e", "g", "f", "%", "30", "<30", "^30,", "*>30", "=+30", "030", "+", " ", "c", "n", "s", "s>30d",
             ",.2f", "#b", "-", "030,", "+#030x", ".5", "_,", "x,", ",x", "q", "99999999999999999999", "5.d"):
    try:
        print(repr(spec), format(n if spec != "c" else 97, spec) if len(spec) < 10 else format(n, spec)[:1])
    except (ValueError, OverflowError) as e:
        print(repr(spec), type(e).__name__, e)
for v in (-1, 0x110000, 0x10ffff, 55296):
    try:
        print(ascii(format(v, "c")))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print([f"{v:08b}|{v:+d}|{v: d}|{v:x}|{v:5d}|{v:<5d}|{v:=+6d}" for v in (0, 7, -7)])
print(str(10**50), repr(-(10**25)), hex(-255), oct(8**20), bin(-5), f"{10**40:,}", f"{2**100:_x}", "%d %i %u %x %#o" % (5, -5, 5, 255, 8))
print((255).__format__("x"), (5).__str__(), int.__repr__(True), "{:d}".format(True), f"{True:5}", f"{True!s:5}|")
