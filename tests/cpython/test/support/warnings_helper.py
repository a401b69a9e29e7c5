"""Blocks in which warnings are recorded and compared with those expected."""
import sys

import small_regex


def _recording():
    """A context manager that records every warning, and the filters set to let all through."""
    import warnings
    registry = sys._getframe(2).f_globals.get("__warningregistry__")
    if registry:
        registry.clear()
    return warnings.catch_warnings(record=True)


class WarningsRecorder:
    def __init__(self, found):
        self._found = found
        self._first = 0

    @property
    def warnings(self):
        return self._found[self._first:]

    def reset(self):
        self._first = len(self._found)

    def __getattr__(self, name):
        if len(self._found) > self._first:
            return getattr(self._found[-1], name)
        return None


class check_warnings:
    def __init__(self, *filters, quiet=None):
        self.quiet = not filters if quiet is None else quiet
        self.filters = filters or (("", Warning),)

    def __enter__(self):
        import warnings
        self.catcher = _recording()
        self.found = self.catcher.__enter__()
        warnings.simplefilter("always")
        return WarningsRecorder(self.found)

    def __exit__(self, *exc):
        self.catcher.__exit__(*exc)
        if exc[0] is not None:
            return False
        left = list(self.found)
        for pattern, category in self.filters:
            hits = [w for w in left if issubclass(type(w.message), category)
                    and small_regex.search(f"^(?:{pattern})", str(w.message), ignore_case=True)]
            left = [w for w in left if w not in hits]
            if not hits and not self.quiet:
                raise AssertionError(f"no warning like {pattern!r}, {category.__name__}")
        if left:
            raise AssertionError(f"unhandled warning {left[0]}")
        return False


class check_no_warnings:
    def __init__(self, case, message="", category=Warning, force_gc=False):
        self.case, self.message, self.category, self.force_gc = case, message, category, force_gc

    def __enter__(self):
        import warnings
        self.catcher = _recording()
        self.found = self.catcher.__enter__()
        warnings.filterwarnings("always", message=self.message, category=self.category)

    def __exit__(self, *exc):
        if self.force_gc:
            from test.support import gc_collect
            gc_collect()
        self.catcher.__exit__(*exc)
        if exc[0] is None:
            self.case.assertEqual(self.found, [])
        return False


def check_no_resource_warning(case):
    return check_no_warnings(case, category=ResourceWarning, force_gc=True)


def ignore_warnings(*, category):
    def mark(function):
        def wrapped(*args, **kwargs):
            import warnings
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return function(*args, **kwargs)
        return wrapped
    return mark


def check_syntax_warning(case, statement, errtext="", *, lineno=1, offset=None):
    import warnings
    from test.support import check_syntax_error
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    case.assertEqual(len(found), 1, found)
    case.assertTrue(issubclass(found[0].category, SyntaxWarning))
    case.assertRegex(str(found[0].message), errtext)
    case.assertEqual(found[0].filename, "<testcase>")
    if lineno is not None:
        case.assertEqual(found[0].lineno, lineno)
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("error", SyntaxWarning)
        check_syntax_error(case, statement, errtext, lineno=lineno, offset=offset)
    case.assertEqual(found, [])
