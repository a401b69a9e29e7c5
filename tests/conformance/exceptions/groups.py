# Exception groups: construction, split, subgroup, derive.
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [KeyError(2), ValueError(3)]), OSError(4)])
print(repr(g), str(g), g.message, len(g.exceptions))
print(g.subgroup(ValueError))
print(repr(g.subgroup(ValueError)))
print(repr(g.subgroup((KeyError, OSError))), g.subgroup(TypeError))
match, rest = g.split(lambda e: isinstance(e, KeyError))
print(repr(match), repr(rest))
print([repr(x) for x in g.split(Exception)])
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [SystemExit()])).__name__)
for args in ("m", []), ("m", [1]), ("m",), (5, [ValueError()]), ("m", [SystemExit()]), ("m", 5):
    try:
        print(ExceptionGroup(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class My(ExceptionGroup):
    def derive(self, excs):
        return My(self.message + "!", excs)


m = My("mine", [ValueError(1), KeyError(2)])
print(repr(m.subgroup(KeyError)), type(m.split(ValueError)[1]).__name__)
try:
    g.exceptions = ()
except AttributeError as e:
    print(e)
