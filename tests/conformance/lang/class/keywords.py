# Keywords of the header: metaclass, __init_subclass__, __prepare__, in order.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print("prepare", name, [b.__name__ for b in bases], kwargs)
        return {"prepared": True}

    def __new__(mcs, name, bases, namespace, **kwargs):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")), kwargs)
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        print("init", name, kwargs)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)


class Base(metaclass=Meta, option=1):
    attr = 2


class Derived(Base, option=2, **{"more": 3}):
    print("body sees", prepared)


print(Base(), Derived.prepared) if False else Base()


class Plugin:
    found = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.found.append((cls.__name__, tag))


class One(Plugin, tag="one"):
    pass


class Two(One):
    pass


print(Plugin.found)
bases = (Plugin,)


class Three(*bases, tag="three"):
    pass


print(Plugin.found[-1], Three.__mro__ == (Three, Plugin, object))


class Entries:
    def __mro_entries__(self, bases):
        return (dict,)


class FromEntries(Entries()):
    pass


print(FromEntries.__mro__ == (FromEntries, dict, object), type(FromEntries.__orig_bases__[0]).__name__)
