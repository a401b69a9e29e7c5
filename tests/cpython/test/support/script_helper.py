"""Tests that start another interpreter are skipped."""
from unittest import SkipTest


def skip_all(*args, **kwargs):
    raise SkipTest("starts an interpreter")


assert_python_ok = assert_python_failure = run_python_until_end = skip_all
