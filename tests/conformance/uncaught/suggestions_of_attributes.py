# AttributeError: suggestions of attributes, of modules, of slots and properties; none when far off or private.
import traceback
import math
import collections


def tell(f):
    try:
        f()
    except Exception as e:
        print(traceback.format_exception_only(e)[-1], end="")


class S:
    __slots__ = ("position", "speed")

    @property
    def velocity(self):
        return 1


class D:
    _private = 1

    def __init__(self):
        self.instance_value = 1

    def __getattr__(self, name):
        raise AttributeError(f"own message for {name}")


tell(lambda: S().postion)
tell(lambda: S().velocty)
tell(lambda: [].apend)
tell(lambda: "".uper())
tell(lambda: math.sqr)
tell(lambda: collections.namedtupel)
tell(lambda: D().instance_valu)
tell(lambda: S().completely_different)
tell(lambda: (1).bit_lenght())
tell(lambda: S._position)
tell(lambda: type(S()).positions)
tell(lambda: setattr(S(), "posittion", 1))
tell(lambda: {}.key)
tell(lambda: None.x)
tell(lambda: __import__("os").pth)
try:
    from collections import ordereddict
except ImportError as e:
    print(traceback.format_exception_only(e)[-1].split("(/")[0].strip())
# stress: 100
