import sys


class Endless:
    def __init__(self, close):
        self.fail = close

    def __iter__(self):
        return self

    def __next__(self):
        return 1

    @property
    def close(self):
        raise self.fail

    def __repr__(self):
        return "<endless>"


def delegating(it):
    yield from it


def close_one(error):
    generator = delegating(Endless(error))
    next(generator)
    generator.close()


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.err_msg, args.object)
    print(type(args).__name__, len(args), type(args.exc_traceback).__name__)


def broken_hook(args):
    raise ValueError("in the hook")


sys.unraisablehook = hook
close_one(ZeroDivisionError("no close"))
sys.unraisablehook = broken_hook
close_one(KeyError("k"))
sys.unraisablehook = sys.__unraisablehook__
try:
    sys.unraisablehook(4)
except TypeError as e:
    print(e)
