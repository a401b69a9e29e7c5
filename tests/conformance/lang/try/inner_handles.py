# An exception that the inner of two handlers handled is not seen by the outer one.
try:
    try:
        raise ValueError("one")
    except ValueError:
        print("inner")
    print("goes on")
except ValueError:
    print("outer")
try:
    try:
        raise ValueError("two")
    except KeyError:
        print("inner")
    finally:
        print("inner finally")
except ValueError:
    print("outer")
try:
    try:
        raise ValueError("three")
    except ValueError:
        raise
except ValueError as e:
    print("outer gets the reraised", e)
