# 3.3.1: bytes() calls __bytes__, which must return bytes.
class B:
    def __init__(self, value):
        self.value = value

    def __bytes__(self):
        return self.value


class Sub(bytes):
    def __bytes__(self):
        return b"from sub"


class Index:
    def __index__(self):
        return 3


class Both:
    def __bytes__(self):
        return b"bytes first"

    def __index__(self):
        return 2

    def __iter__(self):
        return iter([1])


print(bytes(B(b"ab")), bytes(Sub(b"x")), bytes(Index()), bytes(Both()))
print(bytes(B(b"")), b"%b" % B(b"in format"), bytearray(Index()))
print(type(bytes(B(Sub(b"q")))).__name__, bytes(B(Sub(b"q"))))
for bad in "text", None, bytearray(b"x"), 4:
    try:
        print(bytes(B(bad)))
    except TypeError as e:
        print(e)
try:
    bytearray(B(b"ab"))
except TypeError as e:
    print(e)
try:
    bytes(B(b"ab"), "utf-8")
except TypeError as e:
    print(e)
