"""What CPython's language tests use of unittest, in Python that any implementation runs.

main(module) prints one line before each test ("run NAME") and one after it (ok, fail, error, skip, with the reason), so that a
reader of the output knows which test a crash belongs to. `--skip NAME` leaves tests out.
"""
import collections.abc  # the library's unittest has it loaded too
import sys

import small_regex


class SkipTest(Exception):
    pass


# ---- decorators ----

def skip(reason):
    def mark(item):
        item.__unittest_skip__ = reason if isinstance(reason, str) else "skipped"
        return item
    return mark


def skipIf(condition, reason=""):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason=""):
    return skip(reason) if not condition else lambda item: item


def expectedFailure(item):
    item.__unittest_skip__ = "expected failure"
    return item


# ---- contexts ----

class _Raises:
    def __init__(self, case, expected, pattern, msg=None):
        self.case = case
        self.expected = expected
        self.pattern = pattern
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            names = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            raise self.case.failureException(" or ".join(n.__name__ for n in names) + " not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.pattern is not None:
            self.case.assertRegex(str(value), self.pattern)
        return True

    def run(self, function, args, kwargs):
        with self:
            function(*args, **kwargs)


class _SubTest:
    def __init__(self, case, label):
        self.case = case
        self.label = label

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None or not issubclass(kind, Exception):
            return False
        if issubclass(kind, SkipTest):
            return True
        self.case._problems.append((kind, value, self.label))
        return True


class _Warns:
    """The warning of class `expected` that the block gives; the others are given again behind it."""

    def __init__(self, case, expected, pattern, msg=None):
        self.case = case
        self.expected = expected
        self.pattern = pattern
        self.warnings = []

    def __enter__(self):
        import warnings
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.catcher = warnings.catch_warnings(record=True)
        self.found = self.catcher.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, value, trace):
        self.catcher.__exit__(kind, value, trace)
        if kind is not None:
            return False
        self.warnings = [w for w in self.found if isinstance(w.message, self.expected)]
        for found in self.warnings:
            if self.pattern is None or small_regex.search(self.pattern, str(found.message)):
                self.warning, self.filename, self.lineno = found.message, found.filename, found.lineno
                return False
        name = getattr(self.expected, "__name__", str(self.expected))
        text = f"{self.pattern!r} does not match {self.warnings[0].message}" if self.warnings else f"{name} not triggered"
        raise self.case.failureException(text)

    def run(self, function, args, kwargs):
        with self:
            function(*args, **kwargs)


# ---- test cases ----

class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = None

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._problems = []

    def id(self):
        return type(self).__qualname__ + "." + self._testMethodName

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    @classmethod
    def addClassCleanup(cls, function, *args, **kwargs):
        if "_class_cleanups" not in cls.__dict__:
            cls._class_cleanups = []
        cls._class_cleanups.append((function, args, kwargs))

    def doCleanups(self):
        run_cleanups(self._cleanups)

    def enterContext(self, manager):
        value = type(manager).__enter__(manager)
        self.addCleanup(type(manager).__exit__, manager, None, None, None)
        return value

    def subTest(self, *args, **kwargs):
        return _SubTest(self, repr(args)[:60] + repr(kwargs)[:60])

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _check(self, holds, text, msg):
        if not holds:
            raise self.failureException(text if msg is None else text + " : " + str(msg))

    def assertTrue(self, value, msg=None):
        if not value:
            self._check(False, repr(value) + " is not true", msg)

    def assertFalse(self, value, msg=None):
        if value:
            self._check(False, repr(value) + " is not false", msg)

    def assertEqual(self, a, b, msg=None):
        if not a == b:
            self._check(False, f"{short(a)} != {short(b)}", msg)

    def assertNotEqual(self, a, b, msg=None):
        if not a != b:
            self._check(False, f"{short(a)} == {short(b)}", msg)

    def assertSequenceEqual(self, a, b, msg=None, seq_type=None):
        same = len(a) == len(b) and all(x == y for x, y in zip(a, b))
        self._check(same, f"{short(a)} != {short(b)}", msg)

    assertListEqual = assertTupleEqual = assertSetEqual = assertDictEqual = assertMultiLineEqual = assertEqual

    def assertCountEqual(self, a, b, msg=None):
        left, right = list(a), list(b)
        for item in list(left):
            if item in right:
                left.remove(item)
                right.remove(item)
        self._check(not left and not right, f"{short(left)} against {short(right)}", msg)

    def assertIs(self, a, b, msg=None):
        if a is not b:
            self._check(False, f"{short(a)} is not {short(b)}", msg)

    def assertIsNot(self, a, b, msg=None):
        self._check(a is not b, "unexpectedly identical", msg)

    def assertIsNone(self, a, msg=None):
        if a is not None:
            self._check(False, f"{short(a)} is not None", msg)

    def assertIsNotNone(self, a, msg=None):
        self._check(a is not None, "unexpectedly None", msg)

    def assertIn(self, a, b, msg=None):
        if a not in b:
            self._check(False, f"{short(a)} not found in {short(b)}", msg)

    def assertNotIn(self, a, b, msg=None):
        if a in b:
            self._check(False, f"{short(a)} unexpectedly found in {short(b)}", msg)

    def assertIsInstance(self, a, b, msg=None):
        if not isinstance(a, b):
            self._check(False, f"{short(a)} is not an instance of {b!r}", msg)

    def assertNotIsInstance(self, a, b, msg=None):
        if isinstance(a, b):
            self._check(False, f"{short(a)} is an instance of {b!r}", msg)

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._check(False, f"{short(a)} not greater than {short(b)}", msg)

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._check(False, f"{short(a)} not greater than or equal to {short(b)}", msg)

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._check(False, f"{short(a)} not less than {short(b)}", msg)

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._check(False, f"{short(a)} not less than or equal to {short(b)}", msg)

    def assertAlmostEqual(self, a, b, places=None, msg=None, delta=None):
        if a == b:
            return
        close = abs(a - b) <= delta if delta is not None else round(abs(a - b), 7 if places is None else places) == 0
        self._check(close, f"{short(a)} != {short(b)}, even nearly", msg)

    def assertNotAlmostEqual(self, a, b, places=None, msg=None, delta=None):
        close = abs(a - b) <= delta if delta is not None else round(abs(a - b), 7 if places is None else places) == 0
        self._check(a != b and not close, f"{short(a)} == {short(b)}, nearly", msg)

    def assertRegex(self, text, pattern, msg=None):
        if not small_regex.search(pattern, text):
            self._check(False, f"{pattern!r} not found in {text!r}", msg)

    def assertNotRegex(self, text, pattern, msg=None):
        self._check(not small_regex.search(pattern, text), f"{pattern!r} found in {text!r}", msg)

    def assertHasAttr(self, obj, name, msg=None):
        self._check(hasattr(obj, name), f"{short(obj)} has no attribute {name!r}", msg)

    def assertNotHasAttr(self, obj, name, msg=None):
        self._check(not hasattr(obj, name), f"{short(obj)} has attribute {name!r}", msg)

    def assertStartsWith(self, text, start, msg=None):
        self._check(text.startswith(start), f"{text!r} does not start with {start!r}", msg)

    def assertEndsWith(self, text, end, msg=None):
        self._check(text.endswith(end), f"{text!r} does not end with {end!r}", msg)

    def assertRaises(self, expected, function=None, *args, **kwargs):
        context = _Raises(self, expected, None)
        return context if function is None else context.run(function, args, kwargs)

    def assertRaisesRegex(self, expected, pattern, function=None, *args, **kwargs):
        context = _Raises(self, expected, pattern)
        return context if function is None else context.run(function, args, kwargs)

    def assertWarns(self, expected, function=None, *args, **kwargs):
        context = _Warns(self, expected, None)
        return context if function is None else context.run(function, args, kwargs)

    def assertWarnsRegex(self, expected, pattern, function=None, *args, **kwargs):
        context = _Warns(self, expected, pattern)
        return context if function is None else context.run(function, args, kwargs)


class IsolatedAsyncioTestCase(TestCase):
    """Tests that are coroutines. They are driven here: nothing of what they wait for takes time."""

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, function, *args, **kwargs):
        self.addCleanup(lambda: drive(function(*args, **kwargs)))


def drive(made):
    """The result of a coroutine, resumed until it ends; what a test returns that is none."""
    if not hasattr(type(made), "send"):
        return made
    while True:
        try:
            made.send(None)
        except StopIteration as e:
            return e.value


class TestSuite:
    def __init__(self, tests=()):
        self.added = list(tests)

    def addTest(self, test):
        self.added.append(test)

    def addTests(self, tests):
        self.added.extend(tests)

    def __iter__(self):
        return iter(self.added)


class TestLoader:
    pass


class FunctionTestCase(TestCase):
    pass


_module_cleanups = []


def addModuleCleanup(function, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(manager):
    value = type(manager).__enter__(manager)
    addModuleCleanup(type(manager).__exit__, manager, None, None, None)
    return value


def doModuleCleanups():
    run_cleanups(_module_cleanups)


def run_cleanups(cleanups):
    while cleanups:
        function, args, kwargs = cleanups.pop()
        function(*args, **kwargs)


def short(value):
    text = repr(value)
    return text if len(text) < 200 else text[:200] + "..."


# ---- running ----

def describe(kind, value):
    try:
        text = str(value)
    except Exception:
        text = "(no text)"
    where = ""
    trace = value.__traceback__
    while trace is not None:
        if "unittest" not in trace.tb_frame.f_code.co_filename:
            where = f" at {trace.tb_lineno}"
        trace = trace.tb_next
    return kind.__name__ + where + ": " + text.replace("\n", "\\n")[:300]


def run_one(case, method):
    """The outcome of one test: a word and a reason."""
    waits = isinstance(case, IsolatedAsyncioTestCase)
    try:
        try:
            case.setUp()
            if waits:
                drive(case.asyncSetUp())
            try:
                drive(method()) if waits else method()
            finally:
                if waits:
                    drive(case.asyncTearDown())
                case.tearDown()
        finally:
            run_cleanups(case._cleanups)
    except SkipTest as e:
        return "skip", str(e)
    except KeyboardInterrupt:
        raise
    except BaseException as e:
        kind = "fail" if isinstance(e, AssertionError) else "error"
        return kind, describe(type(e), e)
    if case._problems:
        kind, value, label = case._problems[0]
        word = "fail" if issubclass(kind, AssertionError) else "error"
        return word, f"{len(case._problems)} subtests, first {label}: {describe(kind, value)}"
    return "ok", ""


def run_class(cls, skipped):
    class_skip = getattr(cls, "__unittest_skip__", None)
    names = [name for name in dir(cls) if name.startswith("test") and callable(getattr(cls, name))]
    if names and not class_skip:
        try:
            cls.setUpClass()
        except SkipTest as e:
            class_skip = str(e) or "skipped"
    for name in names:
        label = cls.__qualname__ + "." + name
        case = cls(name)
        method = getattr(case, name)
        reason = class_skip or getattr(method, "__unittest_skip__", None)
        if label in skipped or reason:
            print("skip", label, reason or "asked to", flush=True)
            continue
        print("run", label, flush=True)
        word, reason = run_one(case, method)
        print(word, label, reason, flush=True)
    if names and not class_skip:
        cls.tearDownClass()
        run_cleanups(cls.__dict__.get("_class_cleanups", []))


def run_suite(suite, skipped):
    """The tests that load_tests() added: docstrings, in CPython's files."""
    for test in suite:
        if isinstance(test, TestSuite):
            run_suite(test, skipped)
            continue
        label = "doctest." + test.id().replace(" ", "_")
        if label in skipped:
            print("skip", label, "asked to", flush=True)
            continue
        print("run", label, flush=True)
        word, reason = run_one(test, test.runTest)
        print(word, label, reason, flush=True)


def main(module="__main__", *args, **kwargs):
    arguments = sys.argv[1:]
    skipped = {arguments[i + 1] for i in range(len(arguments) - 1) if arguments[i] == "--skip"}
    if isinstance(module, str):
        module = sys.modules[module]
    seen = []
    if hasattr(module, "setUpModule"):
        module.setUpModule()
    for value in list(vars(module).values()):
        if isinstance(value, type) and issubclass(value, TestCase) and value not in seen:
            seen.append(value)
            run_class(value, skipped)
    if hasattr(module, "load_tests"):
        run_suite(module.load_tests(TestLoader(), TestSuite(), None), skipped)
    if hasattr(module, "tearDownModule"):
        module.tearDownModule()
    doModuleCleanups()
    print("end", flush=True)
