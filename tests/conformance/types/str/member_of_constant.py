# `in` with a constant on the right: characters, longer texts, other types, words in tuples.
def digit(c):
    return c in "0123456789"


def sign(c):
    return c in "+-"


def blank(c):
    return c in " \t\r\n"


def umlaut(c):
    return c in "\u00e4\u00f6\u00fcABC"


def wide(c):
    return c in "\u20ac\U0001F600z@"


def word(w):
    return w in ("and", "or", "not", "")


def mixed(w):
    return w in ("and", 1, None)


def long(w):
    return w in ("a longer word", "x")


def attempt(f, v):
    try:
        return f(v)
    except TypeError as e:
        return str(e)


class Text(str):
    pass


class Same:
    def __eq__(self, other):
        print("eq", repr(other))
        return other == "or"


class Odd(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


samples = ["", "0", "9", "+", "-", "\t", " ", "a", "z", "@", "\x7f", "\x80", "\u00e4", "\u20ac", "\U0001F600", "\ud83d", "01", "+-", "-+",
           "0123456789", "12345678", "and", "or", "no", "a longer word", Text("5"), Text("or"), Odd("q")]
for v in samples:
    print(ascii(v), digit(v), sign(v), blank(v), umlaut(v), wide(v), word(v), mixed(v), long(v))
for v in (None, 1, 1.0, True, b"0", [], Same()):
    shown = type(v).__name__
    print(shown, attempt(digit, v), attempt(sign, v), attempt(wide, v), word(v), mixed(v), long(v))
print([c for c in "a1b2\u00b23 \u0664" if c in "0123456789"], "" in "", "a" in "", attempt(lambda c: c in "", "a"))
print([c not in "aeiou" for c in "aeon"], "or" not in ("and", "or"))


def has(text, part):
    text += ""
    return part in text


for text in ("", "abc", "abcdefg", "abcdefgh" * 20, "\x00a", "caf\u00e9", "\u20acuro"):
    print([has(text, c) for c in ("", "a", "g", "h", "\x00", "\u00e9", "\u20ac", "ab", "gh", "\x3c", "\x1c")])
