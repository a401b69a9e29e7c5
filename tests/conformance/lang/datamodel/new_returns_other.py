# 3.3.1: __init__ runs only when __new__ returned an instance of the class; it must return None.
class Chooses:
    def __new__(cls, kind):
        print("new", kind)
        if kind == "same":
            return super().__new__(cls)
        if kind == "sub":
            return object.__new__(Sub)
        return kind

    def __init__(self, kind):
        print("init", type(self).__name__, kind)


class Sub(Chooses):
    pass


for kind in "same", "sub", 3, None:
    print(type(Chooses(kind)).__name__)


class Cached:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self):
        self.count = getattr(self, "count", 0) + 1


print(Cached() is Cached(), Cached().count)


class BadInit:
    def __init__(self):
        return 3


class GenInit:
    def __init__(self):
        yield


for cls in BadInit, GenInit:
    try:
        cls()
    except TypeError as e:
        print(e)
