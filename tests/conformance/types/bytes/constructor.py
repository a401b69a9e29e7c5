def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


class HasBytes:
    def __bytes__(self):
        return b"made"


class BadBytes:
    def __bytes__(self):
        return "text"


class Index:
    def __index__(self):
        return 3


print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(bytearray(b"y")), bytes(range(65, 70)), bytes({65: 1}), bytes(True))
print(bytes(HasBytes()), bytes(Index()), bytes("a", "ascii", "strict"), bytes(source=b"s"), bytes(memoryview(b"m")), bytes(c for c in b"gen"))
attempt(lambda: bytes("a"))
attempt(lambda: bytes("a", 1))
attempt(lambda: bytes(1, "a"))
attempt(lambda: bytes(encoding="a"))
attempt(lambda: bytes(errors="a"))
attempt(lambda: bytes("a", errors="strict"))
attempt(lambda: bytes(-1))
attempt(lambda: bytes([300]))
attempt(lambda: bytes(["a"]))
attempt(lambda: bytes(1.5))
attempt(lambda: bytes(None))
attempt(lambda: bytes(foo=1))
attempt(lambda: bytes(1, 2, 3, 4))
attempt(lambda: bytes(BadBytes()))
attempt(lambda: bytes("\u20ac", "ascii"))
attempt(lambda: bytes(2**70))


class B(bytes):
    pass


b = B(b"sub")
b.tag = 1
print(b, type(b).__name__, b.tag, type(b + b"x").__name__, type(b[:]).__name__, b == b"sub", {b: 1}[b"sub"], type(bytes(b)).__name__, B(2), b[1:])
