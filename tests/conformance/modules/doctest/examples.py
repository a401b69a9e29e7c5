# doctest: examples in docstrings, ellipsis, exceptions, whitespace options, failures reported.
import doctest
import io
import contextlib


def good(x):
    """
    >>> good(2)
    4
    >>> [good(i) for i in range(3)]
    [0, 1, 4]
    >>> good("a")
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> object()  # doctest: +ELLIPSIS
    <object object at 0x...>
    >>> print("a   b")  # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> 1 / 0  # doctest: +SKIP
    """
    return x ** 2


def bad():
    """
    >>> 1 + 1
    3
    >>> undefined_name
    5
    """


class C:
    """
    >>> C().value
    1
    """
    value = 1


parser, runner = doctest.DocTestParser(), None
for obj in good, bad, C:
    test = doctest.DocTestFinder().find(obj, obj.__name__, globs={"good": good, "C": C})[0]
    out = io.StringIO()
    runner = doctest.DocTestRunner(verbose=False)
    runner.run(test, out=out.write)
    text = out.getvalue().replace(__file__, "FILE")
    print(obj.__name__, runner.summarize(verbose=False) if not text else runner.failures, len(test.examples))
    print("\n".join(line for line in text.splitlines() if not line.startswith(("Line", "File", "    File", "      File", "        ~", "        ^"))))
print([(e.source, e.want) for e in parser.get_examples(">>> x = 1\n>>> x\n1\n")], doctest.script_from_examples("Text\n>>> 1\n1\n"))
with contextlib.redirect_stdout(io.StringIO()):
    print_result = doctest.testmod(report=False)
print(print_result.attempted > 5, print_result.failed)
# stress: 100
