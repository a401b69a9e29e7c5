# frozenset: hashable, immutable, algebra with sets.
f = frozenset([3, 1, 2, 3])
print(len(f), sorted(f), 2 in f, f == {1, 2, 3}, hash(f) == hash(frozenset([1, 2, 3])))
print({f: "key"}[frozenset((1, 2, 3))], type(f | {4}).__name__, type({4} | f).__name__, f & {1}, f - {1, 2}, f ^ {1, 2, 9} == {3, 9})
print(frozenset(), repr(frozenset([1])), frozenset("a").union("b", "b") == {"a", "b"}, f.issubset({1, 2, 3, 4}), f > {1})
print(frozenset(f) is f, f.copy() is f, f.isdisjoint([9]), {frozenset([1]), frozenset([1])})
for name in "add", "remove", "update":
    print(hasattr(f, name))
try:
    f |= {5}
    print(sorted(f))
    hash({1})
except TypeError as e:
    print(e)
