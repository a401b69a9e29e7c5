# 8.4.4: which of several returns, breaks and raises wins when finally clauses are involved, nested three deep.
log = []


def r(v):
    log.append(v)
    return v


def one():
    try:
        return r("try")
    finally:
        r("finally")


def two():
    try:
        raise ValueError("lost")
    finally:
        return r("finally return")


def three():
    for i in range(3):
        try:
            continue
        finally:
            if i == 1:
                break
    return r(i)


def four():
    try:
        try:
            try:
                return r("inner")
            finally:
                r("f1")
                raise KeyError("f1")
        except KeyError:
            r("caught")
        finally:
            r("f2")
    finally:
        r("f3")
    return r("end")


def five():
    x = "first"
    try:
        return x
    finally:
        x = "changed"


def six():
    x = []
    try:
        return x
    finally:
        x.append("mutated")


def seven():
    while True:
        try:
            try:
                return r("return")
            finally:
                break
        finally:
            r("outer")
    return r("after loop")


def eight():
    try:
        yield 1
        return "value"
    finally:
        yield 2


def nine():
    try:
        return (yield "y")
    except GeneratorExit:
        r("exit")
        raise
    finally:
        r("finally")


def ten(n):
    try:
        if n == 0:
            return r("zero")
        return ten(n - 1)
    finally:
        r(f"f{n}")


for f in one, two, three, four, five, six, seven:
    log.clear()
    print(f.__name__, f(), log)
g = eight()
print(list(g))
g = nine()
next(g)
log.clear()
g.close()
print(log, ten(2), log)
