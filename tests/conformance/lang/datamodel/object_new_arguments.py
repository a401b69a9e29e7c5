# 3.3.1: object() takes no arguments unless the other of __new__ and __init__ is overridden.
class Nothing:
    pass


class OnlyInit:
    def __init__(self, x):
        self.x = x


class OnlyNew:
    def __new__(cls, x):
        return super().__new__(cls)


class Both:
    def __new__(cls, x):
        return object.__new__(cls, x)

    def __init__(self, x):
        pass


class PassesOn(OnlyInit):
    def __init__(self, x):
        object.__init__(self, x)


def show(f):
    try:
        print(type(f()).__name__)
    except TypeError as e:
        print(e)


show(lambda: object(1))
show(lambda: Nothing(1))
show(lambda: Nothing(a=1))
show(lambda: OnlyInit(1))
show(lambda: OnlyInit())
show(lambda: OnlyNew(1))
show(lambda: OnlyNew())
show(lambda: Both(1))
show(lambda: PassesOn(1))
show(lambda: object.__new__(int))
show(lambda: object.__new__())
show(lambda: object.__new__(3))
show(lambda: int.__new__(str))
show(lambda: int.__new__(bool, 1))
show(lambda: tuple.__new__(list))
show(lambda: OnlyInit.__new__(OnlyInit, 1, 2, 3))
