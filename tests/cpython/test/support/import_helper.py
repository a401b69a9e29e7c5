"""Importing modules that may be missing, again, or from a folder of the test's own."""
import sys
from test.support.os_helper import unlink
from unittest import SkipTest

INSIDES = ("_testcapi", "_testinternalcapi", "_testlimitedcapi", "_testmultiphase", "_testsinglephase", "_testbuffer",
           "_xxsubinterpreters", "_interpreters", "ctypes", "_ctypes", "xxsubtype")


class Missing:
    """Stands for a module of CPython's own: the test that uses it is skipped."""

    def __init__(self, name):
        self.__name__ = name

    def __getattr__(self, name):
        raise SkipTest(f"[_testcapi] needs {self.__name__}")


def import_module(name, deprecated=False, *, required_on=()):
    if name.partition(".")[0] in INSIDES:
        return Missing(name)
    try:
        __import__(name)
    except ImportError as e:
        raise SkipTest(str(e))
    return sys.modules[name]


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False):
    """The module executed again, with those of `blocked` not to be found; None when that fails."""
    names = {name, *fresh, *blocked}
    saved = {n: m for n, m in sys.modules.items() if any(n == k or n.startswith(k + ".") for k in names)}
    for n in saved:
        del sys.modules[n]
    for n in blocked:
        sys.modules[n] = None
    try:
        for n in fresh:
            __import__(n)
        __import__(name)
        return sys.modules[name]
    except ImportError:
        return None
    finally:
        for n in [n for n in sys.modules if any(n == k or n.startswith(k + ".") for k in names)]:
            del sys.modules[n]
        sys.modules.update(saved)


def unload(name):
    sys.modules.pop(name, None)


def forget(name):
    import os
    unload(name)
    for folder in sys.path:
        path = os.path.join(folder, name + ".pyc")
        if os.path.exists(path):
            os.unlink(path)


def make_legacy_pyc(source):
    raise SkipTest("[bytecode] byte-code files")


class CleanImport:
    """Inside the block the named modules are imported afresh; behind it they are what they were."""

    def __init__(self, *names, usefrozen=False):
        self.names = names

    def __enter__(self):
        self.before = dict(sys.modules)
        for name in self.names:
            sys.modules.pop(name, None)
        return self

    def __exit__(self, *exc):
        sys.modules.clear()
        sys.modules.update(self.before)
        return False


class DirsOnSysPath:
    def __init__(self, *paths):
        self.paths = paths

    def __enter__(self):
        self.before = sys.path[:]
        sys.path.extend(self.paths)
        return self

    def __exit__(self, *exc):
        sys.path[:] = self.before
        return False


class ready_to_import:
    """A module file of its own folder on sys.path: (name, path)."""

    def __init__(self, name=None, source=""):
        self.name = name or "spam"
        self.source = source

    def __enter__(self):
        import os
        import tempfile
        self.folder = tempfile.mkdtemp()
        path = os.path.join(self.folder, self.name + ".py")
        with open(path, "w", encoding="utf-8") as f:
            f.write(self.source)
        self.old = sys.modules.pop(self.name, None)
        sys.path.insert(0, self.folder)
        return self.name, path

    def __exit__(self, *exc):
        import shutil
        sys.path.remove(self.folder)
        sys.modules.pop(self.name, None)
        if self.old is not None:
            sys.modules[self.name] = self.old
        shutil.rmtree(self.folder, ignore_errors=True)
        return False
