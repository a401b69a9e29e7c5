# Exceptions raised by except* clauses are collected; those raised again keep their place.
def describe(error, indent=""):
    if isinstance(error, BaseExceptionGroup):
        print(f"{indent}{type(error).__name__} {error.message!r}")
        for e in error.exceptions:
            describe(e, indent + "  ")
    else:
        print(f"{indent}{error!r} context={type(error.__context__).__name__}")


def attempt(action):
    print("--", action.__name__)
    try:
        action()
    except BaseException as error:
        describe(error)
    else:
        print("nothing")


def group():
    return ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3), KeyError(4)])])


def raises_new():
    try:
        raise group()
    except* ValueError:
        raise RuntimeError("new")
    except* (TypeError, KeyError):
        pass


def raises_two():
    try:
        raise group()
    except* ValueError:
        raise RuntimeError("one")
    except* TypeError:
        raise RuntimeError("two")


def again():
    try:
        raise group()
    except* ValueError:
        raise
    except* TypeError:
        print("typed")


def again_named():
    try:
        raise group()
    except* ValueError as e:
        raise e
    except* Exception:
        pass


def part_unhandled_part_new():
    try:
        raise group()
    except* TypeError:
        1 / 0


def naked_new():
    try:
        raise ValueError("naked")
    except* ValueError:
        raise OSError("from naked")


def finally_raises():
    try:
        raise group()
    except* Exception:
        pass
    finally:
        raise LookupError("finally")


for action in (raises_new, raises_two, again, again_named, part_unhandled_part_new, naked_new, finally_raises):
    attempt(action)
