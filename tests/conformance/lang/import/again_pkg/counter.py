print("counter runs", __name__)
n = 0
seen = "leftover" in globals()
leftover = True


def count():
    global n
    n += 1
    return n


class Kind:
    pass
