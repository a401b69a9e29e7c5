# The last line has no end.
def f():
    return 1