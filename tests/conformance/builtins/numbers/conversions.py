def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(bin(10), bin(-10), oct(64), hex(255), hex(-255), bin(0), hex(2**70), bin(True), chr(97), chr(0x1F600), ord("a"), ord("\u20ac"), ord(b"a"))
print(abs(-5), abs(-2.5), abs(3 + 4j), abs(True), abs(-(2**61)), divmod(7, -2), divmod(-7.5, 2), pow(2, 5), pow(2, 5, 3), pow(2.0, -1), pow(base=2, exp=3, mod=5))


class Index:
    def __index__(self):
        return 65


class Custom:
    def __abs__(self):
        return "abs"

    def __round__(self, digits="none"):
        return ("round", digits)

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __pow__(self, exponent, modulus="none"):
        return ("pow", exponent, modulus)


print(bin(Index()), hex(Index()), oct(Index()), chr(Index()), round(Custom()), round(Custom(), 2), round(Custom(), None), abs(Custom()))
print(divmod(Custom(), 1), divmod(1, Custom()), pow(Custom(), 2), pow(Custom(), 2, 3), Custom() ** 4)
for action in (lambda: bin(1.0), lambda: hex("a"), lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: ord("ab"), lambda: ord(""),
               lambda: ord(1), lambda: ord(b"ab"), lambda: abs("a"), lambda: divmod(1), lambda: divmod(1, "a"), lambda: pow(2), lambda: pow("a", 2),
               lambda: pow(1, 2, "a"), lambda: pow(2, 3, x=1), lambda: round("a"), lambda: round(), lambda: round(1.5, 1.5), lambda: hash([]),
               lambda: hash(), lambda: abs(), lambda: abs(1, 2)):
    attempt(action)
