# generator expressions: what is evaluated when, names looked up late, changes of the sources in between
def trace(name, value):
    print("eval", name)
    return value


g = (trace("item", x) for x in trace("first", [1, 2]) if trace("cond", True) for y in trace("second", "a"))
print("made")
print(next(g))
print(list(g))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
g = (y for x in [1] for y in 5)
try:
    next(g)
except TypeError as e:
    print(e)
print(next(g, "finished"))
source = [1, 2, 3]
g = (x * k for x in source)
k = 10
print(next(g))
k = 100
source.append(4)
print(list(g))
g = (missing for _ in [0, 1])
try:
    next(g)
except NameError as e:
    print(e)
print(list(g))
d = {1: "a", 2: "b"}
g = (d[k] for k in d)
next(g)
d[3] = "c"
try:
    next(g)
except RuntimeError as e:
    print(e)
print(next(g, "finished"))


def f():
    fs = (lambda: (i, j) for i in range(2) for j in range(2))
    fs = list(fs)
    gs = [h() for h in (lambda: i for i in range(3))]
    return [f() for f in fs], gs


print(f())


class C:
    a = [1, 2]
    b = 3
    try:
        bad = list(x * b for x in a)
    except NameError as e:
        bad = str(e)
    good = list(x for x in a)
    nested = [list(y for y in range(x)) for x in a]


print(C.bad, C.good, C.nested)
g = (x for x in range(3))
print(type(g).__name__, g.__name__, g.__qualname__, g.gi_code.co_name, iter(g) is g)
print(sum(x for x in range(4)), max((x for x in [3, 5]), default=0), *(x for x in "ab"), sep="|")
h = (i for i in (j for j in (k for k in range(3))))
print(list(h), list(h))
w = (last := x for x in range(5))
next(w), next(w)
print(last)
print(sum(w), last)


def early():
    it = iter(range(10))
    firsts = (x for x in it)
    print(3 in firsts, next(it), next(firsts), list(zip(firsts, "ab")), list(it))


early()
