"""Mocks are not there: using one skips the test."""
from unittest import SkipTest


def patch(*args, **kwargs):
    raise SkipTest("no mock")


def _patched(*args, **kwargs):
    from unittest import skip
    return skip("no mock")


patch.object = patch.dict = _patched
Mock = MagicMock = patch
