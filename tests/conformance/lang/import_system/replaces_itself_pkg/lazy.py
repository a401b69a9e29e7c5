import sys


class Lazy:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "made " + name


sys.modules[__name__] = Lazy()
