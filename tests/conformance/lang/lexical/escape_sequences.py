# 2.4.1.1: escape sequences in strings and bytes, unknown ones, and errors in them.
import warnings
print([c for c in "\\\'\"\a\b\f\n\r\t\v\0\7\12\101\x41\u0041\U00000041\N{LATIN SMALL LETTER E WITH ACUTE}"])
print("\N{black star}\N{GREEK SMALL LETTER ALPHA}\N{SPACE}|", len("\N{DIGIT ONE}\U0001F600\ud800"))
print(b"\\\'\"\a\b\f\n\r\t\v\0\7\12\101\x41")
print("\1234", "\08", "\x411", len("\
"))


def attempt(text):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            result = ascii(eval(text))
        except (SyntaxError, ValueError) as e:
            result = f"{type(e).__name__}: {getattr(e, 'msg', e)}"
    print(text, "->", result, [f"{w.category.__name__}: {w.message}" for w in seen])


for text in (r"'\q'", r"'\8'", r"'\400'", r"b'\400'", r"b'\q\u0041'", r"'\x4'", r"b'\x4'", r"'\u12'", r"'\U0011ffff'", r"'\N{no such}'",
             r"'\N'", r"'\N{'", r"'\x'", r"f'\q{1}'", r"f'\x4{1}'", r"rb'\q'", r"'\ud83d\ude00'"):
    attempt(text)
