# unittest: assertions and their messages, setUp and tearDown order, skips, expected failures, subtests, mocks.
# not desugared: failures show source lines
import io
import re
import unittest
from unittest import mock

log = []


class T(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        log.append("class up")

    @classmethod
    def tearDownClass(cls):
        log.append("class down")

    def setUp(self):
        self.addCleanup(log.append, "cleanup")

    def tearDown(self):
        log.append("down")

    def test_a_pass(self):
        self.assertEqual(1, 1)
        with self.assertRaises(ValueError) as cm:
            int("x")
        self.assertIn("invalid", str(cm.exception))

    def test_b_equal(self):
        self.assertEqual([1, 2, 3], [1, 5, 3], "own message")

    def test_c_dict(self):
        self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})

    def test_d_error(self):
        raise KeyError("oops")

    @unittest.skip("not now")
    def test_e_skip(self):
        pass

    @unittest.expectedFailure
    def test_f_expected(self):
        self.fail("as expected")

    def test_g_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)

    def test_h_skip_inside(self):
        self.skipTest("inside")


stream = io.StringIO()
result = unittest.TextTestRunner(stream, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
text = re.sub(r"in \d+\.\d+s", "in TIME", stream.getvalue().replace(__file__, "FILE"))
print(re.sub(r" +[~^]+\n", "", text))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful(), log[:3], log[-1])
case = unittest.TestCase()
for f in (lambda: case.assertTrue(0)), (lambda: case.assertIs([], [])), (lambda: case.assertIsNone(5)), (lambda: case.assertIn(1, [2])), (lambda: case.assertAlmostEqual(1, 1.1)), (lambda: case.assertGreater(1, 2)), (lambda: case.assertRegex("abc", "x")), (lambda: case.assertCountEqual([1, 1], [1, 2])), (lambda: case.assertMultiLineEqual("a\nb\n", "a\nc\n")), \
        (lambda: case.assertRaises(ValueError, int, "5")), (lambda: case.assertTupleEqual((1,), (2,))), (lambda: case.assertSetEqual({1}, {2})), (lambda: case.assertIsInstance(1, str)), (lambda: case.assertRaisesRegex(ValueError, "zzz", int, "x")), (lambda: case.assertWarns(UserWarning, int)), (lambda: case.assertDictEqual({1: 2}, {})), (lambda: case.assertNotIn(1, [1])):
    try:
        f()
        print("fine")
    except (AssertionError, ValueError) as e:
        print(type(e).__name__, str(e).replace("\n", " / "))
m = mock.Mock(return_value=5, side_effect=None)
m.attr.method(1, k=2)
print(m(1, 2), m.call_args, m.called, m.attr.method.call_args_list, m.mock_calls, m.call_count)
m.assert_called_once_with(1, 2)
with mock.patch("os.getcwd", return_value="/patched") as p:
    import os
    print(os.getcwd(), p.called)
magic = mock.MagicMock()
magic.__len__.return_value = 3
magic.side_effect = [1, ValueError("effect")]
print(len(magic), magic(), mock.sentinel.x, mock.call(1, a=2), mock.ANY == 5)
for f in magic, (lambda: m.assert_not_called()), (lambda: m.assert_called_with(9)):
    try:
        f()
    except (ValueError, AssertionError) as e:
        print(type(e).__name__, str(e).replace("\n", " / "))
# stress: 100
