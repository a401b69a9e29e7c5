# Names are searched locally, in enclosing functions, globally, then among the builtins.
def f():
    return max(1, 2)


print(f())
max = lambda *a: "global max"
print(f())


def g():
    max = lambda *a: "enclosing max"

    def h():
        return max(1, 2)
    return h()


print(g())
del max
print(f())
try:
    print(undefined_anywhere)
except NameError as e:
    print(e, e.name)
try:
    print(prnt)
except NameError as e:
    print(e)
