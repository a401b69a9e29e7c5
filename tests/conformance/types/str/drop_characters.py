# replace(c, ""): short and long texts, characters of all widths, counts, subclasses.
class Text(str):
    pass


texts = ["", "a", "aa", "abcabc", "abcdefg", "abcdefgh", "a" * 64, "ab" * 32, "ab" * 33, "xyz" * 40, "caf\u00e9 \u00e9t\u00e9", "\u00e9" * 9 + "a",
         "\u20aca\u20aca", "\U0001F600a" * 5, "\x00a\x00b", Text("banana"), Text("xyz")]
for t in texts:
    for c in ("a", "b", "\u00e9", "\x00", "\u20ac", "ab", ""):
        r = t.replace(c, "")
        print(len(r), ascii(r[:12]), type(r).__name__, r.isascii(), hash(r) == hash("".join(list(r))), end=" ")
    print()
t = "abcdefghij" * 3
print(t.replace("a", ""), t.replace("z", "") is t, t.replace("a", "", 1), t.replace("a", "", 0), t.replace("a", "", -1), t.replace("j", "", 2))
s = "123456789"
for d in "5918273":
    s = s.replace(d, "")
    print(s, len(s))

# walks over sets, searches in lists
one = {7, 3, 1 << 40, "x", None, (1, 2)}
print(sorted(map(str, one)), [x for x in set()], [x for x in {5}], list(iter({0})))
numbers = set(range(0, 1000, 7))
for k in list(numbers)[::2]:
    numbers.remove(k)
print(sum(numbers), len([n for n in numbers]), min(numbers), max(numbers))
it = iter(numbers)
numbers.add(-1)
try:
    next(it)
except RuntimeError as e:
    print(e)
print([v in numbers for v in (-1, 0, 7, 994, 10**30, 2**61 - 1, 2**61 - 2, -2**61, True, 7.0, "7", None)])
edge = {2**61 - 1, 2**61 - 2, 0, -1, -2, 2**61}
print([v in edge for v in (2**61 - 1, 2**61 - 2, 2**61 - 3, 0, -1, -2, -3, 2**61, 8, 16)], 2**61 - 1 in {0}, 0 in {2**61 - 1})


class Same:
    def __eq__(self, other):
        print("eq", other)
        return other == 3


mixed = [1, 2.0, True, "a", "abcdefghi", None, (1,), Same(), 3]
for v in (2, 1.0, 3, "a", "abcdefghi", "b", (1,), None, 4, 2**70):
    print(repr(v), v in mixed)
