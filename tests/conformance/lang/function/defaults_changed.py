# __defaults__ and __kwdefaults__ can be replaced.
def f(a, b=2, *, c=3):
    return a, b, c


f.__defaults__ = (10, 20)
print(f(), f(1))
f.__kwdefaults__ = {"c": 30}
print(f(1))
f.__kwdefaults__["c"] = 31
print(f(1))
f.__defaults__ = None
f.__kwdefaults__ = None
try:
    f(1)
except TypeError as e:
    print(e)
try:
    f(1, 2)
except TypeError as e:
    print(e)
try:
    f.__defaults__ = 5
except TypeError as e:
    print(e)
