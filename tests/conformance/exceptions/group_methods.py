# ExceptionGroup: construction, split, subgroup, derive, nesting rules, what is copied to parts.
def show(g):
    return repr(g)


g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)]), KeyError("k")])
print(g, g.message, g.exceptions, len(g.exceptions), str(g))
match_, rest = g.split(ValueError)
print(show(match_), show(rest))
print(g.split(OSError), g.subgroup((TypeError, KeyError)), g.subgroup(lambda e: isinstance(e, ExceptionGroup) and e.message == "in"), g.subgroup(ExceptionGroup) is g, g.subgroup(OSError), g.split(Exception)[0] is g)
g.add_note("n")
g.__cause__ = OSError("c")
part = g.subgroup(KeyError)
print(part.__notes__, repr(part.__cause__), part.__notes__ is g.__notes__, part.__traceback__)


class Mine(ExceptionGroup):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return Mine(self.message, excs, self.code)


class Plain(ExceptionGroup):
    pass


m = Mine("mine", [ValueError(1), TypeError(2)], 7)
a, b = m.split(ValueError)
print(repr(a), a.code, type(b).__name__, type(Plain("p", [ValueError(), TypeError()]).subgroup(TypeError)).__name__)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__, ExceptionGroup("t", (ValueError(1),)), isinstance(g, Exception), ExceptionGroup.__mro__[1:3])
for f in (lambda: ExceptionGroup("m")), (lambda: ExceptionGroup("m", [])), (lambda: ExceptionGroup("m", [1])), (lambda: ExceptionGroup("m", [KeyboardInterrupt()])), (lambda: ExceptionGroup(5, [ValueError()])), (lambda: ExceptionGroup("m", 5)), (lambda: ExceptionGroup("m", [ValueError])), (lambda: g.split(5)), (lambda: g.subgroup("x")), (lambda: setattr(g, "message", "x")), (lambda: Plain("m", [SystemExit()])), (lambda: ExceptionGroup("m", [ValueError()], 3)), (lambda: ExceptionGroup[int]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
