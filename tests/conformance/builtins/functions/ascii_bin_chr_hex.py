# ascii, bin, oct, hex, chr, ord: results and errors.
def show(f, *args):
    try:
        print(f.__name__, f(*args), end="; ")
    except Exception as e:
        print(f.__name__, type(e).__name__, e, end="; ")


class I:
    def __index__(self):
        return 255


for v in 0, 255, -255, True, 2**70, -2**70, I():
    for f in bin, oct, hex:
        show(f, v)
print()
for v in 1.0, "1", None:
    for f in bin, oct, hex, chr:
        show(f, v)
print()
for v in 0x41, 0, 0x10ffff, 0x110000, -1, 2**70, True, 0xe9, I(), 0xd800:
    try:
        print(ascii(chr(v)), end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")
print()
for v in "a", "\U0001F600", b"z", bytearray(b"q"), "", "ab", b"", b"xy", 5, None, "\0", "\ud800":
    show(ord, v)
print()
for v in "plain", "é", "\u20ac\U0001F600", "q'uote", 'd"q', "\t\n\x00\x7f\x80", b"\xff", ["é"], {"ü": "\u0100"}:
    print(ascii(v), end="; ")
print()
