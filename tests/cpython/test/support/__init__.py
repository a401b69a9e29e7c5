"""What CPython's language tests use of test.support, for any implementation.

A test that asks for what no other implementation can have is skipped by a reason in brackets ([refcounts], [_testcapi],
[interpreter], ...), the same way under CPython: scripts/cpython_tests.py counts those apart. Modules of the library are
imported where they are used, so that a missing one costs only the tests that need it.
"""
import sys
import unittest
from unittest import SkipTest

verbose = False
is_wasi = is_emscripten = is_apple = is_apple_mobile = is_android = is_jython = False
Py_DEBUG = False
Py_GIL_DISABLED = False
Py_TRACE_REFS = False
MISSING_C_DOCSTRINGS = False
HAVE_DOCSTRINGS = True
MAX_Py_ssize_t = sys.maxsize
NHASHBITS = 64
SHORT_TIMEOUT = LONG_TIMEOUT = LOOPBACK_TIMEOUT = 30.0
STDLIB_DIR = ""
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 2 << 30, 4 << 30


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class ResourceDenied(SkipTest):
    pass


# ---- objects with one odd habit ----

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


class _LARGEST:
    def __eq__(self, other):
        return isinstance(other, _LARGEST)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return self == other

    def __gt__(self, other):
        return not self == other

    def __ge__(self, other):
        return True


class _SMALLEST:
    def __eq__(self, other):
        return isinstance(other, _SMALLEST)

    def __lt__(self, other):
        return not self == other

    def __le__(self, other):
        return True

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return self == other


ALWAYS_EQ = _ALWAYS_EQ()
NEVER_EQ = _NEVER_EQ()
LARGEST = _LARGEST()
SMALLEST = _SMALLEST()


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

def same(item):
    return item


def always_same(*args, **kwargs):
    return same


cpython_only = requires_IEEE_754 = requires_docstrings = same
skip_if_pgo_task = skip_wasi_stack_overflow = skip_emscripten_stack_overflow = same
skip_on_s390x = no_tracing = force_not_colorized = same
refcount_test = unittest.skip("[refcounts] about reference counts")
requires_gil_enabled = suppress_immortalization = check_sanitizer_skip = always_same


def impl_detail(*args, **guards):
    return same


def check_impl_detail(**guards):
    return False


def check_sanitizer(**kinds):
    return False


def requires_limited_api(item):
    return unittest.skip("[_testcapi] needs _testlimitedcapi")(item)


def requires_specialization(item):
    return unittest.skip("[bytecode] about CPython's specializing interpreter")(item)


def bigmemtest(*args, **kwargs):
    return unittest.skip("[resource] large memory")


bigaddrspacetest = unittest.skip("[resource] large memory")


def requires_resource(name):
    return unittest.skip("[resource] takes long") if name == "cpu" else same


def is_resource_enabled(name):
    return False


def requires_subprocess():
    return unittest.skip("[interpreter] starts a process")


def requires_working_socket(*, module=False):
    return None if module else same


def requires_debug_ranges(reason=""):
    return same


def has_no_debug_ranges():
    return False


def run_with_locale(*args):
    return unittest.skip("[resource] locale")


def run_in_subinterp(code):
    raise SkipTest("[interpreter] starts another interpreter")


run_in_subinterp_with_config = run_in_subinterp


def check_sizeof(test, obj, size):
    raise SkipTest("[layout] sizes of CPython's structures")


def calcobjsize(fmt):
    raise SkipTest("[layout] sizes of CPython's structures")


calcvobjsize = calcobjsize


def check_free_after_iterating(*args):
    raise SkipTest("[refcounts] an object must be freed at once")


def wait_process(pid, *, exitcode, timeout=None):
    raise SkipTest("[interpreter] starts a process")


def collision_stats(nbins, nballs):
    """Mean and deviation of the number of collisions of nballs balls thrown into nbins bins."""
    empty = nbins * (1 - 1 / nbins) ** nballs
    mean = nballs - nbins + empty
    both = nbins * (nbins - 1) * (1 - 2 / nbins) ** nballs
    variance = both + empty - empty * empty
    return mean, max(variance, 0) ** 0.5


def maybe_get_event_loop_policy():
    return None


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise SkipTest(f"no {name}")


# ---- code as text ----

def run_code(code):
    import textwrap
    namespace = {}
    exec(textwrap.dedent(code), namespace)
    return namespace


def check_syntax_error(case, statement, errtext="", *, lineno=None, offset=None):
    with case.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    error = caught.exception
    case.assertIsNotNone(error.lineno)
    case.assertIsNotNone(error.offset)
    if lineno is not None:
        case.assertEqual(error.lineno, lineno)
    if offset is not None:
        case.assertEqual(error.offset, offset)


def check_disallow_instantiation(case, kind, *args, **kwargs):
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    case.assertRaisesRegex(TypeError, f"cannot create '{name.replace('.', chr(92) + '.')}' instances",
                           kind, *args, **kwargs)


# ---- what is restored behind a block ----

class _Context:
    """A context manager that can also decorate a function."""

    def __enter__(self):
        return None

    def __exit__(self, *exc):
        return False

    def __call__(self, function):
        def wrapped(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return wrapped


class infinite_recursion(_Context):
    def __init__(self, max_depth=None):
        self.limit = max_depth

    def __enter__(self):
        self.before = sys.getrecursionlimit()
        if self.limit is not None:
            sys.setrecursionlimit(self.limit + 60)

    def __exit__(self, *exc):
        sys.setrecursionlimit(self.before)
        return False


class set_recursion_limit(_Context):
    def __init__(self, limit):
        self.limit = limit

    def __enter__(self):
        self.before = sys.getrecursionlimit()
        sys.setrecursionlimit(self.limit)

    def __exit__(self, *exc):
        sys.setrecursionlimit(self.before)
        return False


class adjust_int_max_str_digits(_Context):
    def __init__(self, digits):
        self.digits = digits

    def __enter__(self):
        self.before = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(self.digits)

    def __exit__(self, *exc):
        sys.set_int_max_str_digits(self.before)
        return False


class SuppressCrashReport(_Context):
    pass


class setswitchinterval(_Context):
    def __init__(self, interval):
        pass


class disable_gc(_Context):
    def __enter__(self):
        import gc
        self.was = gc.isenabled()
        gc.disable()

    def __exit__(self, *exc):
        import gc
        if self.was:
            gc.enable()
        return False


class gc_threshold(_Context):
    def __init__(self, *thresholds):
        self.thresholds = thresholds

    def __enter__(self):
        import gc
        self.before = gc.get_threshold()
        gc.set_threshold(*self.thresholds)

    def __exit__(self, *exc):
        import gc
        gc.set_threshold(*self.before)
        return False


class captured_output(_Context):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        import io
        self.before = getattr(sys, self.name)
        stream = io.StringIO()
        setattr(sys, self.name, stream)
        return stream

    def __exit__(self, *exc):
        setattr(sys, self.name, self.before)
        return False


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


class catch_unraisable_exception(_Context):
    """`unraisable` is what sys.unraisablehook was given last inside the block."""

    def __init__(self):
        self.unraisable = None

    def hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self.before = sys.unraisablehook
        sys.unraisablehook = self.hook
        return self

    def __exit__(self, *exc):
        sys.unraisablehook = self.before
        del self.unraisable
        return False


class CPUStopwatch(_Context):
    def __enter__(self):
        import time
        self.clock = time.process_time
        self.seconds = self.clock()
        return self

    def __exit__(self, *exc):
        self.seconds = self.clock() - self.seconds
        return False


class swap_attr(_Context):
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
        elif hasattr(self.obj, self.attr):
            delattr(self.obj, self.attr)
        return False


class swap_item(_Context):
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
        elif self.item in self.obj:
            del self.obj[self.item]
        return False


# ---- collection, recursion, text ----

def gc_collect():
    import gc
    for _ in range(3):
        gc.collect()


def get_c_recursion_limit():
    return 10_000


def exceeds_recursion_limit():
    return 150_000


def get_recursion_depth():
    frame, depth = sys._getframe(1), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    return depth


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth()


def sortdict(d):
    return "{" + ", ".join(f"{k!r}: {d[k]!r}" for k in sorted(d)) + "}"


def iter_builtin_types():
    import builtins
    for value in vars(builtins).values():
        if isinstance(value, type):
            yield value


def iter_slot_wrappers(cls):
    for name, value in vars(cls).items():
        if name.startswith("__") and name.endswith("__") and type(value) is type(object.__init__):
            yield name, value
