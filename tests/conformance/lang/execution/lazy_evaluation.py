# 4.2.2.2: values of type aliases, bounds, constraints and defaults of type variables are evaluated when asked for.
print("start")


def loud(name, value):
    print("evaluated", name)
    return value


type Alias = loud("alias", int)


def f[T: loud("bound", str), *Ts, U: (loud("constraint", int), bytes), V = loud("default", 5)](x):
    return T, U, V


T, U, V = f(1)
print("defined")
print(T.__bound__, T.__bound__)
print(U.__constraints__, U.__bound__)
print(V.__default__, V.has_default(), T.has_default())
print(Alias.__value__, Alias.__value__)
type Recursive = list[Recursive] | None
print(Recursive.__value__)
type Later = NotYet
try:
    Later.__value__
except NameError as e:
    print(e)
NotYet = "now"
print(Later.__value__)
type Broken = 1 / 0
for _ in range(2):
    try:
        Broken.__value__
    except ZeroDivisionError as e:
        print(e)
