"""The repr of modules that a program makes: by spec, file, loader and name."""
from types import ModuleType


class Loader:
    def __repr__(self):
        return "<loader>"


class Spec:
    def __init__(self, name, loader=None, origin=None, has_location=False):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.has_location = has_location


def shown(name, **attributes):
    m = ModuleType("foo")
    if name is None:
        del m.__name__
    else:
        m.__name__ = name
    vars(m).update(attributes)
    print(repr(m))


shown("foo")
shown(None)
shown("foo", __file__="/tmp/foo.py")
shown(None, __file__="/tmp/foo.py")
shown("foo", __loader__=Loader())
shown("foo", __loader__=Loader(), __file__="/tmp/foo.py")
shown("foo", __spec__=Spec("bar"))
shown("foo", __spec__=Spec("bar", Loader()))
shown("foo", __spec__=Spec(None, Loader()))
shown("foo", __spec__=Spec("bar", Loader(), "/tmp/x.py", True))
shown("foo", __spec__=Spec("bar", Loader(), "built-in"))
