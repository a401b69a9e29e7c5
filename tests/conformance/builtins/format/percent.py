def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


rows = [("%d %i %u", (1, -2, 3)), ("%5d|%-5d|%05d|%+d|% d", (1, 2, 3, 4, 5)), ("%x %X %#x %#X %o %#o", (255, 255, 255, 255, 8, 8)),
        ("%.3d %8.3d %-8.3d|", (5, 5, 5)), ("%f %.2f %10.3f %-10.1f|", (1.5, 2.675, 3.14159, 2.5)), ("%e %.1E %g %G %#g", (12345.678, 0.00012, 1e-5, 1e20, 1.0)),
        ("%s %r %a", ("a", "b", "\u00e9")), ("%5s|%-5s|%.2s|%5.1s|", ("a", "b", "cde", "fgh")), ("%c%c", (65, "b")), ("%5c|%-3c|", (65, 66)),
        ("%*d|%-*d|%.*f", (5, 1, 4, 2, 2, 1.5)), ("100%%", ()), ("%d%%", (5,)), ("%d %s", (True, None)), ("%d", (3.99,)), ("%ld %hd", (1, 2)),
        ("%(a)d %(b)s %(a)05d", {"a": 1, "b": "x"}), ("%s", [1, 2]), ("%s %s", ((1, 2), {})), ("%d", 10**30), ("%x", -(2**70)), ("%.10d", -12)]
for text, args in rows:
    attempt(lambda: text % args)
bad = [("%d", "a"), ("%x", 1.5), ("%c", "ab"), ("%c", -1), ("%f", "a"), ("%q", 1), ("%", 1), ("%5", 1), ("%(a)s", 1), ("%(a", {}), ("%(a)s", {}), ("%s %s", 1),
       ("%s", (1, 2)), ("", 1), ("%*d", ("a", 1)), ("%d", None), ("%d", float("nan")), ("%d", float("inf")), ("%i", 1j), ("abc%zdef", 1), ("%99999999999999999999d", 1)]
for text, args in bad:
    attempt(lambda: text % args)
attempt(lambda: "" % {} + "" % [1])
attempt(lambda: b"%s %b %d %5.1f %c %a %x" % (b"a", bytearray(b"b"), 5, 2.25, 65, "\u00e9", 255))
attempt(lambda: b"%(k)s" % {b"k": b"v"})
attempt(lambda: bytearray(b"%d") % 7)
attempt(lambda: b"%s" % "a")
attempt(lambda: b"%c" % 256)
attempt(lambda: b"%f" % "a")
attempt(lambda: b"%d" % b"1")
attempt(lambda: b"%s" % (b"a", b"b"))
