"""unittest.case, for files that import its classes from there."""
from unittest import SkipTest, TestCase, _Raises as _AssertRaisesContext
