# A def is executed: it binds the name, and runs the body only when called.
def f():
    print("body")
    return "value"


print("defined", callable(f), f.__name__)
print(f())
try:
    g()
except NameError as e:
    print(e)
if f:
    def g():
        return "first"
else:
    def g():
        return "second"
print(g())


def g():
    return "again"


print(g())
for n in range(3):
    def h(n=n):
        return n * 10
    print(h(), end=" ")
print(h())
del h
print("h" in globals())
