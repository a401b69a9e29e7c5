"""Tests that copy are skipped."""
from unittest import SkipTest


def copy(*args):
    raise SkipTest("no copy")


deepcopy = copy
