# a shift by a constant that is negative raises, also in functions whose types are known
def right(n):
    t = 0
    for i in range(n):
        t += i * 8
    return t >> -1


def left(n):
    t = 0
    for i in range(n):
        t += i * 8
    return t << -2


def right_of_constant(n):
    t = 0
    for i in range(n):
        t += 5 >> -1
    return t


def fine(n):
    t = 1
    for i in range(n):
        t = (t << 3) >> 2
        t += t >> 0
        t -= t >> 64
    return t


for f in (right, left, right_of_constant):
    try:
        print(f(3))
    except ValueError as e:
        print(f.__name__, e)
print(fine(3), fine(40), fine(80), right_of_constant(0))
