# 4.1: truth of every built-in kind of value, in conditions, not, and, or, filter, all and any.
import decimal
import fractions
import collections
values = [None, False, 0, 0.0, 0j, -0.0, "", (), [], {}, set(), frozenset(), b"", bytearray(), range(0), memoryview(b""), decimal.Decimal(0), fractions.Fraction(0), collections.deque(), collections.Counter(), collections.ChainMap(), {}.keys(), [*()],
          True, 1, -1, 0.1, 1j, float("nan"), "0", " ", (0,), [[]], {0: 0}, {0}, b"\0", range(1), ..., NotImplemented.__class__, object(), len, int, type, lambda: 0, (x for x in ()), iter([]), zip(), slice(0), property(), decimal.Decimal("NaN")]
print([bool(v) for v in values])
print([1 if v else 0 for v in values] == [int(not not v) for v in values] == [len([x for x in [v] if x]) for v in values] == [len(list(filter(None, [v]))) for v in values] == [int(all([v])) for v in values] == [int(any([v])) for v in values])
print([(v and "a") is v or (v and "a") == "a" for v in values].count(False), [bool(v or 0) == bool(v) for v in values].count(False))
count = 0
for v in values:
    while v:
        count += 1
        break
    else:
        continue
    assert v
print(count, sum(map(bool, values)), bool() is False, bool([]) is False, bool("x") is True, isinstance(True, int), True + True, True == 1, str(True), bool.__mro__[1].__name__, True & False, True ^ True, type(True & 1).__name__, type(True & True).__name__)
for f in (lambda: bool(1, 2)), (lambda: bool(x=1)), (lambda: type("B", (bool,), {})):
    try:
        print(f())
    except TypeError as e:
        print(e)
