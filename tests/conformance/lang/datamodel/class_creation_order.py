# 3.3.3: the order of __prepare__, body, __new__, __set_name__, __init_subclass__, __init__, decorators.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name)
        cls = super().__new__(mcs, name, bases, ns)
        print("made", name)
        return cls

    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)


class Named:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


class Base(metaclass=Meta):
    def __init_subclass__(cls):
        print("init_subclass", cls.__name__)

    def __new__(cls, *args):
        print("object new")
        return super().__new__(cls)

    def __init__(self, *args):
        print("object init")


def deco(cls):
    print("decorate", cls.__name__)
    return cls


@deco
class Derived(Base, option=1):
    print("body")
    second = Named()
    first = Named()


Derived(5)
