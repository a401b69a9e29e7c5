"""Sources and separators of bytes and bytearray: iterators that look at the target, __index__ that fails, hex()."""
b = bytearray()


def watching():
    for i in range(1, 6):
        yield i
        print(list(b), len(b) == i, b.__alloc__() > len(b))


b.__init__(watching())
print(b)


class NoIndex(bytes):
    def __index__(self):
        raise TypeError


print(bytes(NoIndex(b"foobar")), bytearray(NoIndex(b"foobar")))
for sep in ("", "xx", "\xff", b"\xff", b"\x80", chr(0x100), 5, None):
    try:
        print(b"abc".hex(sep))
    except (ValueError, TypeError) as e:
        print(type(e).__name__)


def shrinking():
    joiner.clear()
    yield b"A"
    yield b"B"


joiner = bytearray(b"x")
try:
    joiner.join(shrinking())
except BufferError as e:
    print(e)
joiner.extend(b"y")
print(joiner, joiner.join([b"1", b"2"]))
