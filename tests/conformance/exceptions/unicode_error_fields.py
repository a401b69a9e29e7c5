# UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError: fields, text, changes, errors.
d = UnicodeDecodeError("utf-8", b"ab\xffcd", 2, 3, "invalid start byte")
print(d, d.encoding, d.object, d.start, d.end, d.reason, d.args)
d.end = 5
print(d)
d.start, d.end, d.reason = 0, 100, "changed"
print(d, d.start, d.end)
e = UnicodeEncodeError("ascii", "aé€\U0001F600", 1, 2, "ordinal not in range")
print(e)
e.end = 4
print(e)
t = UnicodeTranslateError("a\u0394", 1, 2, "no")
print(t, t.object, t.args)
for text, codec in (("é", "ascii"), ("€", "latin-1"), ("\ud800", "utf-8"), ("ab\U0001F600", "cp1252"), ("\u0394", "latin-1")):
    try:
        text.encode(codec)
    except UnicodeEncodeError as err:
        print(ascii(str(err)), err.start, err.end, err.encoding)
for data, codec in ((b"\xff", "utf-8"), (b"a\xe2\x82", "utf-8"), (b"\x80", "ascii"), (b"a", "utf-16"), (b"\x00\xd8\x00\x00", "utf-16-le"), (b"\x81", "cp1252"), (b"\\x4", "unicode_escape"), (b"\xed\xa0\x80", "utf-8"), (b"\xf4\x90\x80\x80", "utf-8"), (b"abc", "utf-32")):
    try:
        data.decode(codec)
    except UnicodeDecodeError as err:
        print(err)
for cls, args in ((UnicodeDecodeError, ()), (UnicodeDecodeError, ("a", "not bytes", 0, 1, "r")), (UnicodeEncodeError, ("a", b"x", 0, 1, "r")), (UnicodeDecodeError, (5, b"", 0, 1, "r")), (UnicodeDecodeError, ("a", b"", "0", 1, "r")), (UnicodeTranslateError, ("a", 0))):
    try:
        cls(*args)
    except TypeError as err:
        print(err)
print(UnicodeDecodeError.__mro__[1].__name__, issubclass(UnicodeError, ValueError), UnicodeError(1, 2))
