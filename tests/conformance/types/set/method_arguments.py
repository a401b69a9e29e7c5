# set and frozenset methods take any iterables, operators only sets; in-place forms; return types; errors.
s = {1, 2, 3}
f = frozenset("abc")
print(s.union([4], (5,), {6: 0}) == {1, 2, 3, 4, 5, 6}, s.intersection([2, 3, 9], [3]), s.difference([1], [2]), sorted(s.symmetric_difference([3, 4])), s.issubset(range(10)), s.issuperset([1]), s.isdisjoint("ab"), s.union() == s, s.union() is s, s.intersection() == s, f.union() is f, f.copy() is f, frozenset(f) is f)
print(type(s | f).__name__, type(f | s).__name__, type(s.union(f)).__name__, type(f & s).__name__, f == set("abc"), hash(f) == hash(frozenset("cba")), {f: 1}[frozenset("abc")], s < {1, 2, 3, 4}, s <= s, s > set(), s >= {1}, {1} < {2}, {frozenset()} == {frozenset()}, set("ab") in {f, frozenset("ab")})
t = set(s)
t |= {9}
t &= {1, 9, 2}
t -= {2}
t ^= {1, 7}
print(sorted(t), t.update([1], "x"), t.intersection_update([1, 7, 9]), sorted(t), t.difference_update([9], [7]), t, t.symmetric_difference_update([1, 2]), t, t.add(2), t.discard(99), t.remove(2), t, t.copy(), t.clear(), {5}.pop())


class Sub(set):
    pass


class FSub(frozenset):
    pass


x = Sub([1, 2])
print(type(x | {3}).__name__, type(x.union([3])).__name__, type(x.copy()).__name__, type(x - x).__name__, type({3} | x).__name__, type(FSub([1]).union([2])).__name__, type(FSub([1]).copy()).__name__, x == {1, 2}, repr(x), repr(FSub()), repr(FSub([1])))
for g in (lambda: s | [4]), (lambda: s & "a"), (lambda: [1] - s), (lambda: s < [1]), (lambda: s.union(5)), (lambda: s.add([])), (lambda: {[]}), (lambda: s.remove(99)), (lambda: s.remove([1])), (lambda: set().pop()), (lambda: set(5)), (lambda: set(1, 2)), (lambda: hash(s)), (lambda: f.add(1)), (lambda: s[0]), (lambda: s + s), (lambda: s.update(5)), (lambda: s.issubset(5)), (lambda: frozenset([[]])), (lambda: s.discard([])), (lambda: s.__ior__([1])), (lambda: {1, 2} == 5), (lambda: set(a=1)), (lambda: s.union(x=1)), (lambda: s.remove({1})), (lambda: {1} in s):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
