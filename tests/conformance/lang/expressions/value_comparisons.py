# 6.10.1: value comparisons of built-in types: numbers, NaN, sequences, dicts, sets, ranges, identity.
nan, inf = float("nan"), float("inf")
print(1 == 1.0 == 1 + 0j == True, 1 < 1.5 < 2, 2**53 == float(2**53), 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**400 < inf)
print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, [nan] == [nan], nan in [nan], (nan,) < (nan,), 3 < nan)
print([1, 2] < [1, 2, 0], [1, 3] > [1, 2, 9], [] < [0], (1, "a") < (2, 3), "a" < "b", "Z" < "a", "" < "a", "é" > "z", b"a" < b"b", bytearray(b"a") == b"a")
print([1, 2] == (1, 2), [1] == [1.0], {1: 2} == {1.0: 2.0}, {1, 2} == frozenset([2, 1]), {1} < {1, 2}, {1} <= {1}, {1, 2} < {2, 3}, {1, 2} > {2, 3}, range(3) == [0, 1, 2])
print({"a": 1}.keys() == {"a"}, {"a": 1}.keys() < {"a", "b"}, {"a": 1}.items() == {("a", 1)}, {"a": 1}.values() == {"a": 1}.values(), "1" == 1, None == 0, 1j == 1j)
for action in (lambda: 1 < "a"), (lambda: None < None), (lambda: {} < {}), (lambda: 1j < 2j), (lambda: [1] < (1,)), (lambda: {1} < [1]), (lambda: [1, "a"] < [1, 2]), \
        (lambda: object() < object()), (lambda: range(1) < range(2)), (lambda: "a" < b"a"), (lambda: len < len), (lambda: int < str), (lambda: slice(1) < 3):
    try:
        print(action())
    except TypeError as e:
        print(e)
deep = []
deep.append(deep)
other = [deep]
print(deep == deep, deep is deep[0], [deep] == [deep])
try:
    other_cycle = []
    other_cycle.append(other_cycle)
    deep == other_cycle
except RecursionError as e:
    print(e)
