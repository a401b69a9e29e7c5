# A bare raise raises the exception being handled, also from a called function.
def again():
    raise


try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        raise KeyError("k")
    except KeyError:
        again()
except KeyError as e:
    print("again", e)
try:
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise
except Exception as e:
    print(repr(e), repr(e.__context__))
try:
    again()
except RuntimeError as e:
    print(e)
