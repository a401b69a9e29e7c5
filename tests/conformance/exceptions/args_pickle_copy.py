# Exceptions are copied and pickled with their args, attributes, notes; not their traceback and context.
import copy
import pickle


class Custom(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b


class Fussy(Exception):
    def __init__(self, a, b):
        super().__init__(f"{a}-{b}")


def roundtrip(e):
    for how in copy.copy, copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x)):
        try:
            r = how(e)
            print(repr(r), r.args, sorted(vars(r).items()), r.__traceback__, r.__context__, r.__cause__, end="; ")
        except TypeError as err:
            print("TypeError", err, end="; ")
    print()


e = ValueError("m", [1])
e.extra = {"k": 1}
e.add_note("note")
roundtrip(e)
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise KeyError("k") from z
except KeyError as k:
    roundtrip(k)
roundtrip(Custom(1, b=5))
roundtrip(Fussy(1, 2))
roundtrip(OSError(2, "m", "f"))
roundtrip(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "r"))
roundtrip(ExceptionGroup("g", [ValueError(1), KeyError("k")]))
roundtrip(StopIteration(3))
roundtrip(ImportError("m", name="n"))
roundtrip(AttributeError("m", name="n", obj=5))
roundtrip(SyntaxError("m", ("f", 1, 2, "text")))
print(e.__reduce__(), e.__getstate__() if hasattr(e, "__getstate__") else "")
e.__setstate__({"added": 1})
print(e.added)
# stress: 100
