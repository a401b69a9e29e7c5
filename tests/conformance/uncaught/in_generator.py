# A generator's frame is in the traceback.
def numbers():
    yield 1
    yield 1 // 0


def total():
    return sum(x for x in numbers())


total()
