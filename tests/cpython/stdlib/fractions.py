"""No fractions here: using it skips the test."""
from unittest import SkipTest


def Fraction(*args):
    raise SkipTest("no fractions")
