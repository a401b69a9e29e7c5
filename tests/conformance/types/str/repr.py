def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


for s in ("plain", "it's", 'say "x"', """both ' and " """, "tab\t newline\n cr\r back\\slash", "\x00\x1f\x7f\x80\xa0\xad\xff",
          "é\u20ac\u0378\u200b\ud800\ue000\U0001f600\U000e0001\U0010ffff"):
    print(ascii(repr(s)), ascii(s))


class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return b"x"

    def __format__(self, spec):
        return None


attempt(lambda: repr(Bad()))
attempt(lambda: ascii(Bad()))
attempt(lambda: str(Bad()))
attempt(lambda: f"{Bad()}")
attempt(lambda: format(Bad()))


class Surrogate:
    def __repr__(self):
        return "Ω\n"


print(ascii(Surrogate()), [Surrogate()])
