# Calls and lambdas.
lambda: 1
lambda a, /, b=1, *c, d, e=2, **f: x
lambda *, a: a
lambda *a: a
lambda **k: k
lambda a, b=lambda c: d, : e
f(a, *b, c=1, *d, **e, f=2)
f(x for x in y)
f(a, (x for x in y))
f(a := 1, b=2)
f(**a, b=1)
f(*a, *b)
f(*a if b else c)
f(a)(b)[c].d
print(a)
lambda: (yield)
print(*a, sep='')
f(**{}, **{})
lambda a=(b): (c)
f((a), *(b), c=(d), **(e))
