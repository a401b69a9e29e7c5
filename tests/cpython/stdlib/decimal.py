"""No decimal here: using it skips the test."""
from unittest import SkipTest


def Decimal(*args):
    raise SkipTest("no decimal")
