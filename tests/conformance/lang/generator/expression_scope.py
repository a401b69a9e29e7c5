# The first iterable of a generator expression is evaluated at once, the rest when it runs.
def show(x, value):
    print("eval", x)
    return value


g = (show("body", i + j) for i in show("first", [1, 2]) for j in show("second", [10]) if show("cond", True))
print("made")
print(list(g))
x = 5
g = (x * i for i in range(3))
x = 10
print(list(g))
try:
    h = (i for i in undefined_name)
except NameError as e:
    print(e)
h = (undefined_name for i in [1])
try:
    next(h)
except NameError as e:
    print(e)
try:
    (i for i in 5)
except TypeError as e:
    print(e)
print(type(h).__name__, h.__name__, h.__qualname__)
