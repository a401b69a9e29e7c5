# __new__ makes, __init__ initialises, only if the result is an instance of the class.
class A:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return super().__new__(cls)

    def __init__(self, *args):
        print("init", args)


class B(A):
    def __new__(cls, kind):
        return "a string" if kind == "str" else super().__new__(cls, kind)


A(1)
print(B("str"))
print(type(B("b")).__name__)


class Immutable(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))


print(Immutable(1, 2), type(Immutable(1, 2)).__name__)


class Noisy:
    def __init__(self):
        return 5


class NoArgs: pass


for action in lambda: Noisy(), lambda: NoArgs(1), lambda: NoArgs(x=1), lambda: object(1), lambda: object.__new__(5):
    try:
        action()
    except TypeError as e:
        print(e)
