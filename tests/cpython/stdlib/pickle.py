"""Tests that pickle are skipped."""
from unittest import SkipTest

HIGHEST_PROTOCOL = 5


class PicklingError(Exception):
    pass


def dumps(*args, **kwargs):
    raise SkipTest("no pickle")


loads = dump = load = Pickler = Unpickler = dumps
