# close() raises GeneratorExit at the yield; yielding again is an error; a return value is handed out.
def polite():
    try:
        yield 1
    except GeneratorExit:
        print("exit")
        raise


def finishing():
    try:
        yield 1
    finally:
        print("finally")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def returning():
    try:
        yield 1
    except GeneratorExit:
        return "value"


def failing():
    try:
        yield
    finally:
        1 / 0


for f in polite, finishing, stubborn, returning, failing:
    g = f()
    next(g)
    try:
        print(f.__name__, g.close(), g.close(), next(g, "closed"))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
unstarted = finishing()
unstarted.close()
print(list(unstarted))
