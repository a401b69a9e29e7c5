import doctest
import io
import re
import unittest
from unittest import mock


def add(a, b):
    """
    >>> add(1, 2)
    3
    >>> add("a", 1)
    Traceback (most recent call last):
    TypeError: can only concatenate str (not "int") to str
    >>> add(1, 1)
    3
    """
    return a + b


class Tests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = []

    def setUp(self):
        self.addCleanup(self.shared.append, self.id().rpartition(".")[2])

    def test_equal(self):
        self.assertEqual(add(1, 2), 3)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertIn(1, [1])
        self.assertCountEqual([1, 2], [2, 1])

    def test_differs(self):
        self.assertEqual({"a": [1, 2]}, {"a": [1, 3]}, "a message")

    def test_raises(self):
        with self.assertRaisesRegex(ValueError, "invalid literal"):
            int("x")
        with self.assertWarns(UserWarning):
            import warnings
            warnings.warn("careful")

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)

    @unittest.skipIf(True, "not today")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    def test_mock(self):
        m = mock.Mock(side_effect=[1, KeyError("k")])
        self.assertEqual(m(1, k=2), 1)
        m.assert_called_once_with(1, k=2)
        self.assertRaises(KeyError, m)
        with mock.patch("os.getcwd", return_value="/here") as p, mock.patch.dict("os.environ", {"X": "1"}):
            import os
            self.assertEqual((os.getcwd(), os.environ["X"]), ("/here", "1"))
        magic = mock.MagicMock(spec=list)
        magic.__len__.return_value = 3
        self.assertEqual((len(magic), p.call_count, magic.append(1) is magic.append()), (3, 1, True))
        print(m.mock_calls, m.call_args_list[0].kwargs)


class Async(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.started = True

    async def test_coroutine(self):
        m = mock.AsyncMock(return_value=5)
        self.assertEqual((await m(), self.started), (5, True))
        m.assert_awaited_once()


out = io.StringIO()
suite = unittest.TestSuite(map(unittest.defaultTestLoader.loadTestsFromTestCase, (Tests, Async)))
result = unittest.TextTestRunner(out, verbosity=2).run(suite)
text = re.sub(r"\d+\.\d+s", "TIME", re.sub(r'File ".*[/\\]', 'File "', out.getvalue()))
print(re.sub(r"line \d+", "line N", text))
print(len(result.failures), len(result.errors), len(result.skipped), Tests.shared)
finder = doctest.DocTestFinder(recurse=False)
runner = doctest.DocTestRunner(verbose=False)
for test in finder.find(add, "add", globs={"add": add}):
    runner.run(test, out=lambda s: print(re.sub(r"File .*", "File", s), end=""))
print(runner.summarize(verbose=False))
