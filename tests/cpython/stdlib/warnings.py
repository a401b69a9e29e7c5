"""Tests that look at warnings are skipped."""
from unittest import SkipTest


def catch_warnings(*args, **kwargs):
    raise SkipTest("warnings cannot be caught yet")


def simplefilter(*args, **kwargs):
    pass


filterwarnings = warn = resetwarnings = simplefilter
