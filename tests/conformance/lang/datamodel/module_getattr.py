# 3.3.2.1: __getattr__ and __dir__ of a module, and a module whose class was changed.
import sys
import types

module = sys.modules[__name__]


def __getattr__(name):
    if name.startswith("dynamic_"):
        return name[8:]
    raise AttributeError(f"no {name} here")


def __dir__():
    return ["one", "two"]


print(module.dynamic_thing, getattr(module, "absent", "default"), dir(module), hasattr(module, "dynamic_"))
try:
    module.absent
except AttributeError as e:
    print(e)
try:
    dynamic_global
except NameError as e:
    print(e)


class Verbose(types.ModuleType):
    def __repr__(self):
        return f"Verbose {self.__name__}"

    def __setattr__(self, attr, value):
        print(f"Setting {attr}...")
        super().__setattr__(attr, value)

    @property
    def computed(self):
        return "computed"


module.__class__ = Verbose
module.x = 5
print(module, module.computed, x, module.dynamic_y)
try:
    module.__class__ = dict
except TypeError as e:
    print(e)
