# hash: equal objects hash equal across numeric types, strings and bytes differ, tuples by items, unhashable kinds, ids.
from decimal import Decimal
from fractions import Fraction
import datetime
pairs = [(1, 1.0), (1, True), (1, 1 + 0j), (2**70, float(2**70)), (Fraction(1, 2), 0.5), (Decimal("0.5"), 0.5), (Decimal(10), 10), (0, -0.0), ((1, 2), (1.0, 2.0)), (frozenset([1]), frozenset([1.0])), (range(3), range(0, 3, 1)), ("a", str("a")), (b"a", bytes([97])), (datetime.date(2024, 1, 1), datetime.date(2024, 1, 1)), (None, None), (-1, -1.0), (slice(1), slice(1)), (int | str, str | int), (list[int], list[int])]
print([a == b and hash(a) == hash(b) for a, b in pairs])
print(hash(1), hash(-1), hash(2**61 - 1), hash(2**61), hash(0.5), hash(float("inf")), hash(1e100) == hash(int(1e100)), hash(Fraction(1, 3)) == hash(Fraction(2, 6)), hash(()) == hash(()), hash(True), hash(1j) == hash(1j), hash("") == 0, hash(b"") == hash(""), hash(-0.0))
d = {1: "int", 1.5: "float", "1": "str", b"1": "bytes", (1,): "tuple", None: "none", frozenset(): "fs", int: "type", len: "builtin", ...: "ellipsis"}
print([d[k] for k in (True, 1.5, "1", b"1", (1.0,), None, frozenset(), int, len, ...)], len({1, 1.0, True, 1 + 0j}), {1: "a", 1.0: "b"}, {True: 1, 1: 2})
for v in [], {}, set(), bytearray(), ([],), slice([]), {}.keys(), memoryview(bytearray(1)):
    try:
        hash(v)
        print(type(v).__name__, "hashable")
    except (TypeError, ValueError) as e:
        print(e)


class Same:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        print("eq", end=" ")
        return self is other


a, b, c = Same(), Same(), Same()
s = {a: 1, b: 2}
print(s[a], s[b], s.get(c), a in s, c in {a}, len({a, b, c, a}))
x = [1]
print(id(x) == id(x), id(x) != id([1]), id(None) == id(None), id(a) == id(b))


class Bad:
    def __hash__(self):
        return "text"


class Raises:
    def __hash__(self):
        raise RuntimeError("no hash today")


for cls in Bad, Raises:
    for f in hash, lambda o: {o}, lambda o: {o: 1}, lambda o: o in {1: 2}, lambda o: {}.get(o), lambda o: o in set():
        try:
            print(f(cls()))
        except (TypeError, RuntimeError) as e:
            print(type(e).__name__, e, end="; ")
    print()
# stress: 100
