"""No marshal here: using it skips the test."""
from unittest import SkipTest


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise SkipTest("no module marshal")
