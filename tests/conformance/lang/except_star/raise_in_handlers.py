# 8.4.2: exceptions raised in except* clauses are collected into a new group with what was not handled.
def run(f):
    try:
        f()
        print("nothing")
    except BaseException as e:
        show(e)


def show(e, depth=0):
    print("  " * depth + type(e).__name__, e.args[0] if e.args else "", "context:", repr(e.__context__)[:60], "cause:", repr(e.__cause__))
    for inner in getattr(e, "exceptions", ()):
        show(inner, depth + 1)


def new_in_one():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")


def new_in_both():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("a")
    except* TypeError as e:
        raise RuntimeError("b") from e


def reraise_all():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise
    except* OSError as e:
        raise e


def naked():
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print(repr(e))
        raise


def naked_replaced():
    try:
        raise ValueError("naked")
    except* ValueError as e:
        raise KeyError("instead")


def unmatched():
    try:
        raise ValueError("naked, unmatched")
    except* TypeError:
        pass


for f in new_in_one, new_in_both, reraise_all, naked, naked_replaced, unmatched:
    print(f.__name__)
    run(f)
