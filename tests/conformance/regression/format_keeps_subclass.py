# Formatting a str that is long enough already gives the object itself, of whatever class.
class S(str):
    pass


s, empty = S("abcdef"), S("")
for spec in ("", "s", ">3", ">6", ">7", ".6", ".5", ".9", "6", "<6s", "*^2.8"):
    results = f"{s:{spec}}", format(s, spec), s.__format__(spec)
    print(repr(spec), *[(type(x).__name__, x is s, x) for x in results])
print(type(f"{s}"), type(f"{s:>3}x"), type("%s" % s), type(f"{empty:0}"), type(f"{empty:.2}"))
