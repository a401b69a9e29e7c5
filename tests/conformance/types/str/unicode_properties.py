# str.is*() and case methods for characters of many kinds.
chars = ["a", "Z", "5", "²", "½", "Ⅷ", "٣", "ß", "ŉ", "ǆ", "ǅ", "İ", "ı", "ﬁ", "Σ", "ς", "文", "_", " ", "\u00a0", "\u2028", "\x1f", "\u0301", "ª", "ˮ", "\U0001D400", "\U0001F600", "\ud800", "\u200d", "Ŀ", "ა", "Ა", "ᾳ", "ᾳ"]
for c in chars:
    flags = "".join(n[0:2] if getattr(c, "is" + n)() else "--" for n in ("alpha", "alnum", "decimal", "digit", "numeric", "lower", "upper", "title", "space", "printable", "identifier", "ascii"))
    print(ascii(c), flags, ascii(c.upper()), ascii(c.lower()), ascii(c.title()), ascii(c.swapcase()), ascii(c.casefold()), ascii(c.capitalize()))
for text in "ΑΣ", "ΑΣ Σ", "ΣΑΣ.", "HELLO wORLD", "o'neill", "x1y", "ǆungla", "ﬃ", "Straße", "they're bill's", "İstanbul", "a\u0301b":
    print(ascii(text.lower()), ascii(text.upper()), ascii(text.title()), ascii(text.capitalize()), ascii(text.casefold()), text.istitle(), text.isupper())
print("".isalpha(), "".isupper(), "".isspace(), "".isascii(), "".isprintable(), "".isidentifier(), "ab1".isalnum(), "A1".isupper(), "1".isupper(), "Ab Cd".istitle(), "AB".istitle(), " \t\n".isspace(), "a b".isprintable(), "a\n".isprintable())
