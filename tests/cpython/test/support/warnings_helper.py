"""Tests of warnings are skipped."""
from unittest import SkipTest


def skip_all(*args, **kwargs):
    raise SkipTest("warnings cannot be caught yet")


check_warnings = check_no_warnings = check_syntax_warning = check_no_resource_warning = skip_all
