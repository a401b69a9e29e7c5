# Classes made in functions or by type() die with the last reference: weak references, __subclasses__, instances keep them.
import gc
import weakref
from abc import ABC
from collections import namedtuple
from enum import Enum


class Base:
    registered = []

    def __init_subclass__(cls):
        Base.registered.append(cls.__name__)


def make(i):
    class Made(Base):
        __slots__ = ('s',)

        def __init__(self):
            self.a = i
            self.b = self.s = 2

        def total(self):
            return self.a + self.b + self.s
    return Made


def instance_keeps():
    cls = make(3)
    ref = weakref.ref(cls)
    obj = cls()
    del cls
    gc.collect()
    return obj.total(), ref() is type(obj), Base.__subclasses__() == [type(obj)]


def subclass_keeps():
    outer = type('Outer', (), {'x': 1})
    ref = weakref.ref(outer)
    inner = type('Inner', (outer,), {})
    del outer
    gc.collect()
    return ref() is inner.__mro__[1], inner().x


def descriptor_keeps():
    cls = make(4)
    member, method = cls.__dict__['s'], cls.total
    obj = cls()
    del cls
    gc.collect()
    return member.__get__(obj), member.__objclass__.__name__, method(obj)


def many(n):
    total = 0
    for i in range(n):
        cls = type(f'T{i}', (Base,), {'value': i, 'get': lambda self: self.value + self.more})
        obj = cls()
        obj.more = 1
        total += obj.get() + isinstance(obj, Base) + isinstance(obj, cls)
        pair = namedtuple('Pair', 'x y')(i, 2)
        total += pair[0] - pair[1]
        if i % 50 == 0:
            gc.collect()
    return total


def abstract(n):
    found = []
    for i in range(n):
        class Shape(ABC):
            pass

        class Square(Shape):
            pass

        class Other:
            pass
        Shape.register(Other)
        found.append((isinstance(Square(), Shape), issubclass(Other, Shape), isinstance(Shape(), Square)))
        Square.side = i
        color = Enum('Color', 'RED GREEN')
        found.append((color.RED.value, color(2).name))
        gc.collect()
    return len(set(found)), found[0], found[1]


def finalized():
    class Loud:
        def __del__(self):
            log.append(type(self).__name__ + self.text)
    loud = Loud()
    loud.text = '!'
    loud.me = loud
    return weakref.ref(Loud)


def resurrected():
    class Back:
        def __del__(self):
            log.append(self)
    back = Back()
    back.me = back
    back.n = 5


log = []
print(instance_keeps())
print(subclass_keeps())
print(descriptor_keeps())
print(many(200))
print(abstract(20))
finalized()
gc.collect()
print(log)
log.clear()
resurrected()
gc.collect()
Base()
gc.collect()
print([(type(back).__name__, back.n) for back in log])
print(Base.registered[:3], len(Base.registered))
