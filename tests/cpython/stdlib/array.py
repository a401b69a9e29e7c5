"""Arrays are not there: making one skips the test."""
from unittest import SkipTest


def array(*args):
    raise SkipTest("no array")
