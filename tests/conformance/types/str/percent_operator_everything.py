# text % values: flags, widths, precisions, stars, mappings, wrong counts and types; the same for bytes
class Map(dict):
    def __missing__(self, k):
        return k * 2


class Both:
    def __getitem__(self, k):
        return "item " + k

    def __str__(self):
        return "both"


class Index:
    def __index__(self):
        return 65

    def __int__(self):
        return 66


class Fl:
    def __float__(self):
        return 2.5


cases = [("%s %s", (1, 2)), ("%s", 5), ("%s", (5,)), ("%s", ((1, 2),)), ("%s", [1, 2]), ("%s %s", (1,)), ("%s", (1, 2)), ("x", 5), ("x", ()), ("x", []), ("x", {}), ("x", "y"), ("%%", ()), ("%", ()), ("%z", 1),
         ("%(a)s %(b)05d", {"a": 1, "b": 2}), ("%(a)s", 5), ("%(a)s", (1,)), ("%(zz)s", {}), ("%(q)s", Map()), ("%(k)s", Both()), ("%s", Both()), ("%(a", {"a": 1}), ("%(a)", {"a": 1}), ("%((a))s", {"(a)": 1}), ("%()s", {"": "empty"}),
         ("%5s|%-5s|%05s|%.2s|%5.1s|", ("ab",) * 5), ("%*s|%-*s|", (4, "a", 4, "b")), ("%.*f", (2, 3.14159)), ("%*d", (-5, 3)), ("%*s", ("a", "b")), ("%.*s", (-1, "abc")), ("%*s", (1,)),
         ("%d %i %u", (1.9, -1.9, True)), ("%d", "1"), ("%d", None), ("%d", Index()), ("%x", Index()), ("%x", 1.5), ("%o %x %X %#o %#x %#X", (8, 255, 255, 8, 255, 255)), ("%c%c%c", (65, "b", 0x1f600)), ("%c", "ab"), ("%c", -1), ("%c", 1.5), ("%c", Index()),
         ("%r %a", ("\u00e9", "\u00e9")), ("%.2r", "abcdef"), ("%e %E %g %G %f %F", (1e5,) * 6), ("%f", "x"), ("%f", Fl()), ("%f", 2**70), ("%f", 10**400), ("%.0f %#.0f", (2.5, 2.5)), ("%g %#g", (1e10, 1.0)),
         ("%+d % d %+d %05d %-5d| %+05d", (1, 1, -1, 42, 42, 42)), ("%5%|%-5%|", ()), ("%ld %hd %Lf", (1, 2, 3.0)), ("%s%", 1), ("%(a)s %s", {"a": 1}), ("%s", {}), ("%s", {"a": 1}), ("%d%%", 50), ("%  d", 5), ("%-+5d|", 5), ("%0-5d|", 5),
         ("%.3d %.0d %5.3d", (5, 0, 7)), ("%x %#x", (-255, -255)), ("%s %r", ("\n", "\n")), ("%10.3e|", 12345.678), ("%f %f %f", (float("inf"), float("-inf"), float("nan"))), ("%05f", float("inf")), ("%.1000000000000f", 1.5), ("%1000000000000000000000d", 1),
         ("%(a)*d", {"a": 5}), ("\u00e9%s", "x"), ("%s", "\U0001f600"), ("%a", "\U0001f600"), ("%i", 2**70), ("%d", 1e30), ("%d", float("nan")), ("%d", 1j), ("%b", 1), ("%s", (b"bytes",))]
for text, values in cases:
    shown = values if not isinstance(values, (Both, Index, Fl)) and not (isinstance(values, tuple) and any(isinstance(v, (Both, Index, Fl)) for v in values)) else "..."
    try:
        print(repr(text), shown, "=", ascii(text % values))
    except Exception as e:
        print(repr(text), shown, "->", type(e).__name__, e)
bcases = [(b"%s", b"x"), (b"%b", b"x"), (b"%s", "x"), (b"%s", 5), (b"%a %r", ("\u00e9", "\u00e9")), (b"%d %x", (5, 255)), (b"%c%c", (65, b"b")), (b"%c", 256), (b"%c", "a"), (b"%5.2f|", 3.14159), (b"%(k)s", {b"k": b"v"}), (b"%(k)s", {"k": b"v"}),
          (b"%s", bytearray(b"ba")), (b"%s", memoryview(b"mv")), (b"%s %s", (b"a",)), (b"%%", ()), (b"%-5s|", b"ab"), (b"%.1s", b"abc"), (bytearray(b"%d"), 7), (b"%s", type("B", (), {"__bytes__": lambda s: b"via __bytes__"})())]
for text, values in bcases:
    try:
        print(text, "=", text % values)
    except Exception as e:
        print(text, "->", type(e).__name__, e)
print("%s" % "a" "b", "%s-%s" % tuple("ab"), "%s" % (("a",),), "a%sb%sc" % ("%s", "%d"))
t = "%d items"
t %= 3
print(t)
