"""No os here: using it skips the test; its paths may be joined."""
from unittest import SkipTest


class path:
    @staticmethod
    def join(*parts):
        return "/".join(parts)

    @staticmethod
    def dirname(name):
        return name.rpartition("/")[0]

    abspath = staticmethod(lambda name: name)


curdir = "."
environ = {}


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise SkipTest("no module os")
