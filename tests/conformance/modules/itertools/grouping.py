"""batched, groupby, pairwise, tee, zip_longest."""
from itertools import batched, groupby, pairwise, tee, zip_longest

print(list(batched("ABCDEFG", 3)), list(batched("", 2)), list(batched("ABCD", 2, strict=True)))
print([(k, list(g)) for k, g in groupby("AAABBBCCAA")])
print([(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
groups = list(groupby("aab"))
print([(k, list(g)) for k, g in groups])
it = groupby("aabb")
k, first = next(it)
print(next(first))
k2, second = next(it)
print(k2, list(first), list(second), list(it))
print(list(pairwise("ABCD")), list(pairwise("A")), list(pairwise([])))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), type(a), tee("ab", 0))
a, b, c = tee(iter(range(200)), 3)
print(sum(a), sum(b), next(c))
d, = tee(c, 1)
print(d is c, sum(tee(c)[1]))
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest()), list(zip_longest("ab", "")))


def breaks():
    yield 1
    raise KeyError("stop")


it = zip_longest([1, 2, 3], breaks())
print(next(it))
for _ in range(2):
    try:
        print(next(it, "end"))
    except KeyError as e:
        print(repr(e))
for make in (lambda: batched("a", 0), lambda: batched("a"), lambda: list(batched("abc", 2, strict=True)),
             lambda: groupby(), lambda: tee(), lambda: tee([1], -1), lambda: pairwise(1),
             lambda: zip_longest("a", foo=1), lambda: groupby(3)):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
