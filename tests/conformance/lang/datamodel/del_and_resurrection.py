# __del__: order, resurrection, called once, exceptions in it, on cycles, class attributes it may still use
import gc
import sys

errors = []
sys.unraisablehook = lambda u: errors.append((type(u.exc_value).__name__, str(u.exc_value)))
alive = []
counts = {}


class Back:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        counts[self.name] = counts.get(self.name, 0) + 1
        if counts[self.name] == 1:
            alive.append(self)


def make():
    Back("one")
    x = Back("two")
    x.me = x


make()
gc.collect()
print(sorted(counts.items()), sorted(b.name for b in alive))
alive.clear()
gc.collect()
gc.collect()
print(sorted(counts.items()), alive)


class Fails:
    def __del__(self):
        raise ValueError("in __del__")


class NotCallable:
    __del__ = 5


class Wrong:
    def __del__(self, extra):
        pass


def several():
    Fails(), Wrong()
    NotCallable()


several()
gc.collect()
print(sorted(e for e in errors if "in __del__" in e[1]), len(errors))


class Holder:
    def __init__(self, name, other=None):
        self.name, self.other = name, other

    def __del__(self):
        print("dies", self.name, self.other and self.other.name)


def nested():
    Holder("only")


nested()
gc.collect()


def deleted_attribute():
    h = Holder("x")
    h.__del__ = lambda: print("instance attribute is not asked")


deleted_attribute()
gc.collect()


class Patched:
    def __del__(self):
        print("first version")


def patched():
    p = Patched()
    Patched.__del__ = lambda self: print("second version")


patched()
gc.collect()


class Slots:
    __slots__ = ("v",)

    def __del__(self):
        print("slots", self.v)


def slots():
    s = Slots()
    s.v = 5


slots()
gc.collect()


class Sub(list):
    def __del__(self):
        print("list with", len(self))


def lists():
    s = Sub([1, 2])
    s.append(s)


lists()
gc.collect()
# dead at once
