# Classes derived from exceptions: own __init__, __str__, several bases.
class AppError(Exception):
    code = 1

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details

    def __str__(self):
        return f"{super().__str__()} {self.details}"


class NotFound(AppError, KeyError):
    code = 404


for kind in AppError, NotFound, KeyError, Exception:
    try:
        raise NotFound("missing", key="k")
    except kind as e:
        print(kind.__name__, e, e.code, repr(e))
print([c.__name__ for c in NotFound.__mro__])
try:
    class Bad(ValueError, OSError, ZeroDivisionError): pass
    print("layouts agree")
    class Worse(OSError, SyntaxError): pass
except TypeError as e:
    print(e)


class NoInit(Exception):
    def __init__(self): pass


print(NoInit().args, repr(NoInit()))


class Made(Exception):
    def __new__(cls, *args):
        e = super().__new__(cls, "from new")
        return e


print(Made("given").args)
