# A metaclass takes part: __prepare__, __new__, __init__, __call__, keywords.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, namespace, **kw):
        print("new", name, [n for n in namespace if not n.startswith("__")], kw)
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kw):
        print("init", cls.__name__, kw)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def meta_method(cls):
        return "meta method of " + cls.__name__


class A(metaclass=Meta, option=1):
    print("suite sees", prepared)

    def __init__(self, x):
        self.x = x


class B(A, extra=2):
    pass


print(A(5).x, B(6).x, B.meta_method(), type(B) is Meta)
try:
    A(1).meta_method()
except AttributeError as e:
    print(e)
