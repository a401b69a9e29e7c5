# An exception in finally has the saved one as context.
def f():
    try:
        return 1 / 0
    finally:
        {}["cleanup"]


f()
