def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


for spec in ["", "s", "6", "<6", ">6", "^6", "*^7", ".2", "6.1", "06", "\u65e5>5"]:
    print(repr(spec), [format(s, spec) for s in ("", "abc", "h\u00e9llo w\u00f6rld")])
for spec in ["=5", "+", " ", "#", "z", "d", ",", "_", "5s5", "q", "."]:
    attempt(lambda: format("abc", spec))


class Shown:
    def __format__(self, spec):
        return f"<{spec}>"


class Silent:
    def __format__(self, spec):
        return 5


class Plain:
    def __str__(self):
        return "plain"


attempt(lambda: format(Shown(), "a:b"))
attempt(lambda: format(Silent()))
attempt(lambda: format(Plain()))
attempt(lambda: format(Plain(), "5"))
attempt(lambda: format([1, 2]))
attempt(lambda: format([1, 2], "5"))
attempt(lambda: format(None, "5"))
attempt(lambda: format(None))
attempt(lambda: f"{Shown():x{1 + 1}y} {Plain()!s:>8} {'q'!r} {'\u00e9'!a} {3.0} {10**20:,} {[1]!s:>5}")
