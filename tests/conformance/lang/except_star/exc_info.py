# Inside a clause the exception being handled is its part; outside it is what it was.
import sys


def now():
    error = sys.exception()
    if isinstance(error, BaseExceptionGroup):
        return [type(e).__name__ for e in error.exceptions]
    return type(error).__name__


try:
    raise KeyError("around")
except KeyError:
    try:
        raise ExceptionGroup("g", [ValueError(), TypeError(), OSError()])
    except* ValueError as part:
        print(now(), sys.exception() is part)
        try:
            raise LookupError
        except LookupError:
            print(now())
        print(now())
    except* TypeError:
        print(now())
    except* OSError as part:
        print(now(), type(part.__context__).__name__)
    print(now())
print(now())
