# int(): text in every base, prefixes, underscores, whitespace, digits of other scripts, errors.
def show(*args, **kw):
    try:
        print(int(*args, **kw), end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")


for text in "42", " -7 \n", "+5", "1_000", "٤٢", "0", "-0", "00", "", " ", "4 2", "1__0", "_1", "1_", "0x10", "12a", "1.5", "1e5", "--1", "+ 1", "²", "１２":
    show(text)
print()
for args in ("ff", 16), ("0xff", 16), ("0b101", 2), ("0b101", 0), ("0o17", 0), ("0x_f", 0), ("17", 8), ("zz", 36), ("Z_z", 36), ("012", 0), ("0", 0), ("08", 10), ("9", 8), ("1", 1), ("1", 37), ("1", -1), \
        ("g", 16), ("0b2", 0), ("0x", 16), ("", 0), (b"12", 10), (bytearray(b"ff"), 16), (5, 10), ("5", "10"), ("0b1", 16), ("1", True + 1):
    show(*args)
print()
for v in 3.99, -3.99, True, b"12", bytearray(b" 7 "), 1e20, float("inf"), float("nan"), None, [], 1j, memoryview(b"8"), "1" * 30:
    show(v)
show()
show("5", base=7)
show(base=10)
show(x=5)
print()
