# __context__, __cause__ and __suppress_context__.
def chain(e):
    out = []
    while e is not None:
        out.append((repr(e), repr(e.__cause__), e.__suppress_context__))
        e = e.__context__
    return out


def raise_from(cause):
    try:
        raise KeyError("context")
    except KeyError:
        raise ValueError("new") from cause


for cause in None, OSError("cause"), TypeError:
    try:
        raise_from(cause)
    except ValueError as e:
        print(chain(e))
try:
    raise_from(5)
except TypeError as e:
    print(chain(e))
e = ValueError("manual")
e.__cause__ = KeyError("set")
print(e.__suppress_context__)
e.__cause__ = None
print(e.__suppress_context__, e.__cause__)
for bad in 5, "x":
    for name in "__cause__", "__context__", "__traceback__":
        try:
            setattr(e, name, bad)
        except TypeError as error:
            print(error)
try:
    try:
        raise ValueError("a")
    except ValueError as a:
        raise a
except ValueError as b:
    print(b.__context__)
