# f_locals of the caller, of a closure, of a class body
import sys
def peek():
    return sys._getframe(1).f_locals
def caller(x):
    y = x + 1
    sys._getframe
    return sorted(dict(peek()).items())
print(caller(1))
def outer(v):
    def inner():
        v
        return dict(sys._getframe().f_locals)
    return inner()
print(outer(3))
class C:
    p = 1
    print(sys._getframe().f_locals["p"], peek()["p"])
print(peek() is globals())
