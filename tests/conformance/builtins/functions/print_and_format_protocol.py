# print with odd files, separators, flush; format() and f-strings with user classes; repr and str that raise or return wrong types
import io


def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class File:
    def __init__(self):
        self.log = []

    def write(self, s):
        self.log.append(s)

    def flush(self):
        self.log.append("<flush>")


class Bad:
    def write(self, s):
        raise OSError("cannot write " + s)


f = File()
print(1, "a", None, sep="-", end="!\n", file=f, flush=True)
print(file=f)
print("x", sep=None, end=None, file=f)
print(*[], sep="unused", file=f)
print("a", "b", sep="", end="", file=f)
print(f.log)
for g in (lambda: print("x", file=Bad()), lambda: print("x", file=5), lambda: print("x", sep=5), lambda: print("x", end=b""), lambda: print("x", fil=1), lambda: print("x", file=None), lambda: print(1, 2, sep="\u00e9"), lambda: print("x", flush=True, end="|\n"), lambda: print(**{"sep": "-"}), lambda: print("a", end="b", sep="c", file=io.StringIO())):
    print(t(g))


class NoFlush:
    def write(self, s):
        pass


print(t(lambda: print("x", file=NoFlush(), flush=True)), t(lambda: print("x", file=NoFlush())))


class R:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        if isinstance(self.v, Exception):
            raise self.v
        return self.v


for v in ("text", 5, None, ValueError("in repr"), b"bytes", type("S", (str,), {})("sub")):
    print(t(lambda: repr(R(v))), t(lambda: str(R(v))), t(lambda: f"{R(v)}"), t(lambda: f"{R(v)!r:>6}"), t(lambda: "%s" % R(v)), t(lambda: "{!s}".format(R(v))), t(lambda: [R(v)].__repr__()), t(lambda: str([R(v)])), t(lambda: ascii(R(v))), t(lambda: print(R(v))), t(lambda: str({R("k"): R(v)})))
for o in (None, [], {}, (), object, len, ..., NotImplemented, type, lambda: 0):
    print(t(lambda: format(o) == str(o)), t(lambda: format(o, "") == str(o)), (t(lambda: format(o, "5")) or "").replace("function", "f"))


class Fmt:
    def __format__(self, spec):
        return f"[{spec}]"


class Sub(Fmt):
    def __str__(self):
        return "sub"


class StrOnly:
    def __str__(self):
        return "str only"


class IntSub(int):
    def __str__(self):
        return "intsub"


class FloatFmt(float):
    def __format__(self, spec):
        return "ff" + spec


print(f"{Fmt()}", f"{Fmt():x}", f"{Sub()!s:>5}", f"{Fmt():{'a'}{'b'}}", format(Sub(), "q"), "{:z}".format(Fmt()), "{0!r:.3}".format("abcdef"), t(lambda: f"{StrOnly():>10}"), f"{StrOnly()}", f"{StrOnly()!s:>10}", t(lambda: f"{1:{Fmt()}}"))
print(f"{IntSub(5)}", f"{IntSub(5):d}", f"{IntSub(5):5}|", f"{IntSub(5)!s}", "%d %s" % (IntSub(5), IntSub(5)), f"{FloatFmt(1.5):.2f}", "%.1f" % FloatFmt(1.5), format(True, "d"), format(True), f"{True:>6}", t(lambda: f"{True:s}"))
x, w, p = 3.14159, 10, 2
print(f"{x:{w}.{p}f}|{x:<{w}}|{x!r:^{w + 2}}|{'a':*^{w}}|{x:{'+'}{w}}|", f"{x=}", f"{x = :.2f}", f"{w+p=}", f"{'q'=}", f"{x=!s}", f"{{{w}}}", f"{w:#06x}", f"{{}}", f"{'nested ' + f'{w}'}", f"{w!r}", f'{"a" if w else "b"}', f"{(lambda: 5)()}", f"{w:,}", f"{ {'k': 1}['k'] }")
print(t(lambda: f"{x:{w:{p}}}" if False else "too deep"), f"{'a' 'b'}", f"{w}" "plain {w}" f"{p}", rf"\n{w}", F"{w}", f"""{
    w
    + 1
}""", f"{w,}", f"{w, p}", f"{[*range(3)]}", f"{(y := 7)}", y, f"{'\n'}", f"{"same quotes"}", f"{'''triple'''}", len(f"{'\N{BULLET}'}"), f"\N{BULLET}{w}\x41\u00e9")
