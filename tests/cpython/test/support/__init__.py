"""What CPython's language tests use of test.support. What cannot be had here skips the test that asks for it."""
import sys
import unittest
from unittest import SkipTest

verbose = False
is_wasi = is_emscripten = is_apple_mobile = is_android = False
Py_DEBUG = False
Py_GIL_DISABLED = False
MISSING_C_DOCSTRINGS = False
HAVE_DOCSTRINGS = False
MAX_Py_ssize_t = sys.maxsize
NHASHBITS = 64
SHORT_TIMEOUT = LONG_TIMEOUT = 30.0


class TestFailed(Exception):
    pass


class ResourceDenied(SkipTest):
    pass


class _ALWAYS_EQ:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NEVER_EQ:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


ALWAYS_EQ = _ALWAYS_EQ()
NEVER_EQ = _NEVER_EQ()


class BrokenIter:
    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1/0
        self.next_raises = next_raises
        self.iter_raises = iter_raises

    def __next__(self):
        if self.next_raises:
            1/0

    def __iter__(self):
        if self.iter_raises:
            1/0
        return self


# ---- decorators and skips ----

cpython_only = unittest.skip("about CPython's insides")
no_tracing = refcount_test = cpython_only


def impl_detail(*args, **guards):
    return cpython_only


def same(item):
    return item


requires_IEEE_754 = same
requires_docstrings = cpython_only


def suppress_immortalization(*args):
    return cpython_only


skip_if_pgo_task = skip_wasi_stack_overflow = skip_emscripten_stack_overflow = same


skip_on_s390x = same


def requires_limited_api(item):
    return cpython_only(item)


def requires_gil_enabled(*args):
    return same


def bigmemtest(*args, **kwargs):
    return unittest.skip("large memory")


bigaddrspacetest = unittest.skip("large memory")


def requires_resource(name):
    return unittest.skip("resource")


def requires_working_socket(*, module=False):
    return None if module else unittest.skip("sockets")


def run_with_locale(*args):
    return unittest.skip("locale")


def run_code(code):
    raise SkipTest("no exec")


def check_syntax_error(case, statement, errtext="", *, lineno=None, offset=None):
    raise SkipTest("no compile()")


def check_impl_detail(**guards):
    return False


def gc_collect():
    pass


def get_c_recursion_limit():
    return 1000


def exceeds_recursion_limit():
    return 100_000


def check_free_after_iterating(*args):
    raise SkipTest("when objects are freed")


def captured_stdout():
    raise SkipTest("captured output")


captured_stderr = captured_stdout
catch_unraisable_exception = CPUStopwatch = captured_stdout


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise SkipTest(f"no {name}")


class infinite_recursion:
    def __init__(self, depth=None):
        pass

    def __call__(self, function):
        return function

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


class adjust_int_max_str_digits:
    def __init__(self, digits):
        self.digits = digits

    def __enter__(self):
        self.before = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(self.digits)

    def __exit__(self, *exc):
        sys.set_int_max_str_digits(self.before)
        return False


class set_recursion_limit:
    def __init__(self, limit):
        self.limit = limit

    def __enter__(self):
        self.before = sys.getrecursionlimit()
        sys.setrecursionlimit(self.limit)

    def __exit__(self, *exc):
        sys.setrecursionlimit(self.before)
        return False


class swap_attr:
    def __init__(self, obj, attr, value):
        self.obj, self.attr, self.value = obj, attr, value

    def __enter__(self):
        self.had = hasattr(self.obj, self.attr)
        self.old = getattr(self.obj, self.attr, None)
        setattr(self.obj, self.attr, self.value)
        return self.old

    def __exit__(self, *exc):
        if self.had:
            setattr(self.obj, self.attr, self.old)
        else:
            delattr(self.obj, self.attr)
        return False


class swap_item:
    def __init__(self, obj, item, value):
        self.obj, self.item, self.value = obj, item, value

    def __enter__(self):
        self.had = self.item in self.obj
        self.old = self.obj.get(self.item)
        self.obj[self.item] = self.value
        return self.old

    def __exit__(self, *exc):
        if self.had:
            self.obj[self.item] = self.old
        else:
            del self.obj[self.item]
        return False


def sortdict(d):
    return "{" + ", ".join(f"{k!r}: {d[k]!r}" for k in sorted(d)) + "}"
