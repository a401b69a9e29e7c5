# modules whose __class__, __getattr__ and __dir__ are replaced; sys.modules entries of other kinds; attributes of modules
import sys
import types

from module_class_pkg import lazy, plain

print(lazy.computed, lazy.other, dir(lazy), sorted(n for n in vars(lazy) if n[:2] != "__"))
try:
    lazy.refused
except AttributeError as e:
    print(e)
from module_class_pkg.lazy import computed, from_dir as fd
print(computed, fd)
try:
    from module_class_pkg.lazy import refused
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0], e.name)
print(plain.value, plain.__class__.__name__, plain.doubled, plain(5), len(plain))
plain.value = 7
print(plain.doubled, plain.__dict__["value"])
try:
    plain.doubled = 1
except AttributeError as e:
    print(e)
try:
    plain.__class__ = int
except TypeError as e:
    print(e)
m = types.ModuleType("made", "its doc")
print(m, m.__doc__, m.__name__, m.__loader__, m.__spec__, m.__package__, m.__dict__.keys() >= {"__name__", "__doc__"})
m.x = 1
sys.modules["made"] = m
import made
from made import x
print(made is m, x)
sys.modules["odd"] = 5
import odd
print(odd)
try:
    from odd import nothing
except ImportError as e:
    print(type(e).__name__, e)
from odd import real
print(real)
sys.modules["blocked"] = None
try:
    import blocked
except ModuleNotFoundError as e:
    print(e)
del m.__name__
try:
    m.zz
except AttributeError as e:
    print(e)
print(repr(m).split(" at ")[0])
try:
    from made import zz
except ImportError as e:
    print(e)
del m.__dict__["x"]
print(hasattr(m, "x"), hasattr(made, "__doc__"))


class Sub(types.ModuleType):
    attr = "of class"

    def __getattr__(self, name):
        return "sub " + name


s = Sub("s")
s.attr = "of instance"
print(s.attr, s.anything, isinstance(s, types.ModuleType), s.__name__, type(s).attr)
for bad in ((), (5,), ("a", "b", "c")):
    try:
        types.ModuleType(*bad)
    except TypeError as e:
        print(e)
this = sys.modules[__name__]
this.late = 5
print(late)
this.__getattr__ = lambda name: f"main has no {name}"
print(this.whatever)
try:
    whatever
except NameError as e:
    print(e)
