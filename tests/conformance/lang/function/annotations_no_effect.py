# Annotations do not change what a function does.
def f(x: int) -> str:
    return x


print(f("text"), f([1]))


def typed(a: 1 + 1, *rest: undefined if False else "ok") -> (yes := 5):
    return a, rest


print(typed(1, 2), yes, typed.__annotations__)


def g():
    x: int
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


print(g())
