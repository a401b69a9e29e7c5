# 3.3.3.6: __class__ is set from __classcell__, which a metaclass must hand on to type.__new__.
class Meta(type):
    def __new__(mcs, name, bases, ns):
        print(name, "__classcell__" in ns)
        return super().__new__(mcs, name, bases, ns)


class Uses(metaclass=Meta):
    def f(self):
        return __class__


class Without(metaclass=Meta):
    def f(self):
        return 1


print(Uses().f() is Uses, "__classcell__" in vars(Uses))


class Drops(type):
    def __new__(mcs, name, bases, ns):
        ns.pop("__classcell__", None)
        return super().__new__(mcs, name, bases, ns)


try:
    class Lost(metaclass=Drops):
        def f(self):
            return super().f()
except RuntimeError as e:
    print(e)


class Twice(type):
    def __new__(mcs, name, bases, ns):
        first = super().__new__(mcs, name, bases, dict(ns))
        ns2 = dict(ns)
        return first


class Ok(metaclass=Twice):
    def f(self):
        return __class__.__name__


print(Ok().f())
try:
    type("X", (), {"__classcell__": 3})
except TypeError as e:
    print(e)
