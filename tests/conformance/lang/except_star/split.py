# except* clauses take their parts of a group, in order; the rest goes on.
def describe(error):
    if isinstance(error, BaseExceptionGroup):
        return f"{type(error).__name__}({error.message!r}, [{', '.join(describe(e) for e in error.exceptions)}])"
    return repr(error)


def run(group):
    print("--", describe(group))
    try:
        try:
            raise group
        except* ValueError as e:
            print("values", describe(e))
        except* (TypeError, KeyError) as e:
            print("type or key", describe(e))
        except* OSError:
            print("os")
        else:
            print("else")
        finally:
            print("finally")
        print("handled")
    except BaseExceptionGroup as rest:
        print("rest", describe(rest))


run(ExceptionGroup("one", [ValueError(1)]))
run(ExceptionGroup("two", [ValueError(1), TypeError(2), ValueError(3)]))
run(ExceptionGroup("nested", [ExceptionGroup("in", [KeyError("k"), OSError("o")]), ValueError("v")]))
run(ExceptionGroup("left", [RuntimeError("r"), ExceptionGroup("in", [ValueError("v"), IndexError("i")])]))
run(BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError("v")]))
run(ExceptionGroup("sub", [UnicodeError("u"), FileNotFoundError("f")]))
