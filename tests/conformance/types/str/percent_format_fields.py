# The % operator of str: flags, width, precision, mappings, tuples, every conversion, errors.
print("%d %i %u %s %r %a %c %c %%" % (1, 2, 3, "s", "r", "é", 65, "z"), "%5d|%-5d|%05d|%+d|% d" % (1, 2, 3, 4, 5), "%.2f %8.3f %-8.1f| %e %E %g %G" % (1.005, 2.5, 3.25, 12345.678, 0.00012, 1e-5, 1e20), "%x %X %o %#x %#o %#X" % (255, 255, 8, 255, 8, 255), "%s" % ((1, 2),), "%(a)s %(b)05d %(a)r" % {"a": "x", "b": 7}, "%*d %-*d| %.*f" % (5, 1, 4, 2, 3, 1.23456), "%s %s" % ("a", None), "%10s|%-10s|%.2s" % ("ab", "cd", "efg"))
print("%d" % 3.99, "%d" % True, "%s" % [1], "%d" % 10**20, "%x" % -255, "%#.3x" % 5, "%.3d" % 5, "%+.2e" % 0, "%s" % b"x", "%i%%" % 50, "%(k)s" % {"k": 1, "unused": 2}, "no args" % (), "no args" % {}, "%c" % "é", "%5c|" % "x", "%.1f" % 10**22, "%s" % "%d", "%r" % (None,), "%d" % -0.5, "%ld %hd" % (1, 2))


class D(dict):
    def __missing__(self, key):
        return f"<{key}>"


class I:
    def __index__(self):
        return 9

    def __float__(self):
        return 1.5

    def __str__(self):
        return "str I"


print("%(x)s %(y)s" % D(), "%x %o %s %f" % (I(), I(), I(), I()))
for text, args in (("%d", "x"), ("%d %d", 1), ("%d", (1, 2)), ("%s %s", "a"), ("%z", 1), ("%", 1), ("%(a)s", 1), ("%(a)s", {}), ("%(a", {"a": 1}), ("%c", "ab"), ("%c", 1.5), ("%c", 0x110000), ("%x", 1.5), ("%f", "x"), ("%*d", ("a", 1)), ("%(a)s %s", {"a": 1}), ("%d", None), ("%.*f", (1,)), ("%s", ()), ("plain", 5), ("%d", 1j), ("%e", 1j), ("%-", 1), ("%(a)d", {"a": "s"}), ("%99999999999d", 1), ("%c", -1), ("a %y b", 1)):
    try:
        print(repr(text), text % args)
    except Exception as e:
        print(repr(text), type(e).__name__, e)
