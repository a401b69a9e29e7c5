# 8.6.2: bindings made by a pattern whose guard fails stay visible; later cases bind again.
def f(v):
    a = "unset"
    match v:
        case [a, b] if print("guard 1", a, b):
            pass
        case [a, *b] if print("guard 2", a, b) or a > 5:
            return "second", a, b
        case a if (c := a):
            return "third", a, c
    return "none", a


print(f([1, 2]))
print(f([9, 2]))
print(f(0))
print(f(""))


def walrus(v):
    match v:
        case x if (n := len(x)) > 2:
            return "long", n
        case x if n == 2:
            return "two", n
        case _ if not n:
            return "empty", x, n
    return n


print(walrus("abc"), walrus([1, 2]), walrus(()), walrus("x"))


class Raises:
    def __bool__(self):
        raise ValueError("guard's truth")


try:
    match 1:
        case 1 if Raises():
            print("no")
except ValueError as e:
    print(e)


async def awaited(v):
    match v:
        case int() if await answer(v):
            return "big"
        case _:
            return "small"


async def answer(v):
    return v > 10


for v in 5, 50:
    try:
        awaited(v).send(None)
    except StopIteration as e:
        print(e.value)
def gen(v):
    match v:
        case x if (yield x):
            yield "guard was true"
        case [*_]:
            yield "sequence"
g = gen([1])
print(next(g), g.send(False))
