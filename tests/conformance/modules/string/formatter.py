"""_string: format strings and field names taken apart."""
import _string

print(list(_string.formatter_parser("a{b!r:c{d}}{{x}}{}{:>}{!s}")), list(_string.formatter_parser("")))
first, rest = _string.formatter_field_name_split("a.b[c][1].d")
print(first, list(rest), type(rest).__name__, type(_string.formatter_parser("")).__name__)
print(_string.formatter_field_name_split("")[0], _string.formatter_field_name_split("12[a]")[0])
for text in ("{", "}", "{a", "{a!", "{a!}", "{a!rr}", "{a!r", 1, "{a:{b", "{a{b}}", "{a[b:]}!", "a}b", "{!r:x}{[}]}", "x{{"):
    try:
        print(text, list(_string.formatter_parser(text)))
    except (ValueError, TypeError) as e:
        print(text, type(e).__name__, e)
for name in ("a[", "a.", "a[]", "a[b]c", 1, "9" * 30, "a[" + "9" * 30 + "]", "a.b", "0.x[3]"):
    try:
        first, rest = _string.formatter_field_name_split(name)
        print(repr(first), list(rest))
    except (ValueError, TypeError) as e:
        print(name, type(e).__name__, e)
