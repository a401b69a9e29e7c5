# only the variables a function captures can be seen by eval in it
def outer(a, b):
    def inner():
        a
        try:
            return eval("a"), eval("b")
        except NameError as e:
            return str(e)
    def both():
        return a, b, eval("a + b")
    return inner(), both()
print(outer(1, 2))
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return eval("n * 10")
    return step
s = counter()
print(s(), s())
def late():
    def look():
        return sorted(k for k in eval("locals()"))
        free
    before = look()
    free = 1
    return before
print(late())
# not desugared: dir() in a generator expression shows its printed name
