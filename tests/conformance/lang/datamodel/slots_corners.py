# __slots__ with inheritance, defaults, weak references, dict, descriptors used by hand, copying, deletion, odd layouts
import copy
import weakref


class A:
    __slots__ = ("x", "_y", "__private")

    def __init__(self):
        self.x = 1
        self.__private = 2

    def get(self):
        return self.__private


class B(A):
    __slots__ = ("z",)


class C(B):
    pass


class Weak(A):
    __slots__ = ("__weakref__",)


class Again(A):
    __slots__ = ("x",)

    def both(self):
        return self.x, A.x.__get__(self)


def attempt(f):
    try:
        print(f())
    except (AttributeError, TypeError, ValueError) as e:
        print(type(e).__name__, e)


a, b, c = A(), B(), C()
print(a.get(), [n for n in dir(A) if "private" in n], A.__slots__, type(A.x).__name__, A.x.__name__, repr(A.x))
attempt(lambda: a._y)
attempt(lambda: setattr(a, "q", 1))
attempt(lambda: delattr(a, "_y"))
attempt(lambda: a.__dict__)
attempt(lambda: weakref.ref(a))
weak = Weak()
attempt(lambda: weakref.ref(weak)() is weak)
c.q = 5
print(c.__dict__, hasattr(b, "__dict__"), b.x)
del a.x
attempt(lambda: a.x)
attempt(lambda: A.x.__get__(b))
attempt(lambda: A.x.__get__(5))
attempt(lambda: A.x.__set__(object(), 1))
attempt(lambda: A.x.__get__(None, A) is A.x)
attempt(lambda: A.x.__delete__(a))
g = Again()
attempt(lambda: g.both())
A.x.__set__(g, "of A")
print(g.both())
d = copy.copy(c)
print(d.x, d.q, d.get(), d is c)
e = copy.deepcopy(b)
print(e.x, e.get(), b.__reduce_ex__(2)[2])
attempt(lambda: a.__reduce_ex__(1))


class Default:
    __slots__ = ()
    value = 5


attempt(lambda: Default().value)
attempt(lambda: setattr(Default(), "value", 6))
attempt(lambda: type("D", (), {"__slots__": ["v"], "v": 1}))
attempt(lambda: type("E", (int,), {"__slots__": ["v"]}))
attempt(lambda: type("F", (int,), {"__slots__": ["__dict__"]})(5))
attempt(lambda: type("G", (tuple,), {"__slots__": ["v"]}))
attempt(lambda: type("H", (list,), {"__slots__": ["v"]})([1]))
attempt(lambda: type("I", (A, type("J", (), {"__slots__": ["k"]})), {}))
attempt(lambda: type("K", (A, Default), {"__slots__": ()})().x)
attempt(lambda: type("L", (A,), {"__slots__": ["__dict__", "__weakref__"]})().__dict__)
attempt(lambda: type("M", (C,), {"__slots__": ["__dict__"]}))
attempt(lambda: type("N", (C,), {"__slots__": ["__weakref__"]}))
s = type("S", (), {"__slots__": {"a": "documentation of a", "b": None}})
print(s.a.__doc__, s.b.__doc__, list(s.__slots__))
inst = s()
for name in "ab":
    setattr(inst, name, name)
print({n: getattr(inst, n) for n in s.__slots__})
m = type("Meta", (type,), {"__slots__": ()})
print(type(m("X", (), {})).__name__)
attempt(lambda: type("Meta2", (type,), {"__slots__": ("a",)}))
many = type("Many", (), {"__slots__": [f"s{i}" for i in range(200)]})()
for i in range(200):
    setattr(many, f"s{i}", i)
print(sum(getattr(many, f"s{i}") for i in range(200)))
