# and, or, not, if-expressions: as expressions where the arms are plain, as statements where not.
def plain(a, b, c):
    if a and not b or a is not c and b in (1, 2):
        return a or b and c
    elif a < b <= c:
        return a if b else c
    return not a, a is b or c is None


def assigned(a, b):
    if (n := len(a)) > 3 and (m := b.get(n)) and m.ok or not a:
        return n
    return (x := a.x) and (y := b.y) and x + y or (a.f(b) if a else b.f(a) + b.g())


def constant(a):
    if 0:
        return never()
    while True:
        if a:
            break
    while 0:
        pass
    else:
        a = 1 if __debug__ else 2
    return a and None
