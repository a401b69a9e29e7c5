# 8.4.2: else and finally with except*; return through functions called in handlers; loops around.
def one(exc):
    try:
        if exc:
            raise exc
    except* ValueError as eg:
        print("values", len(eg.exceptions), end=" ")
    except* TypeError as eg:
        print("types", len(eg.exceptions), end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    return "returned"


print(one(None))
print(one(ValueError()))
print(one(ExceptionGroup("m", [ValueError(), TypeError(), ValueError()])))
try:
    one(KeyError("k"))
except BaseException as e:
    print(repr(e))
for i in range(3):
    try:
        if i == 1:
            raise ExceptionGroup("g", [OSError(i)])
    except* OSError:
        print("handled in loop", i)
    else:
        continue
    print("after", i)


def nested():
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* ValueError:
            try:
                raise ExceptionGroup("h", [KeyError(3)])
            except* KeyError as inner:
                print("inner", inner.exceptions)
    except* TypeError as outer:
        print("outer", outer.exceptions, outer.__context__)


nested()
try:
    try:
        raise ExceptionGroup("empty handlers", [ValueError()])
    except* ():
        print("never")
except ExceptionGroup as e:
    print(e.exceptions)
