# A __call__ that is an instance of the class itself: calling it never gets anywhere.
class A:
    pass


A.__call__ = A()
try:
    A()()
except RecursionError:
    print("RecursionError")
