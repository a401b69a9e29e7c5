# What may not stand behind except*; types are looked at even when nothing is left.
def evaluated(kind):
    print("type", kind.__name__ if isinstance(kind, type) else kind)
    return kind


def attempt(error, kind):
    try:
        try:
            raise error
        except* evaluated(kind):
            print("taken")
    except Exception as e:
        print(type(e).__name__, e)


attempt(ValueError("v"), ExceptionGroup)
attempt(ValueError("v"), BaseExceptionGroup)
attempt(ValueError("v"), (ValueError, ExceptionGroup))
attempt(ValueError("v"), int)
attempt(ValueError("v"), "text")
attempt(ValueError("v"), (ValueError, 5))

try:
    raise ValueError("all of it")
except* evaluated(ValueError):
    print("taken")
except* evaluated(TypeError):
    print("not reached")
try:
    try:
        raise ValueError("all of it")
    except* evaluated(ValueError):
        print("taken")
    except* evaluated(3):
        print("not reached")
except TypeError as e:
    print(e)
