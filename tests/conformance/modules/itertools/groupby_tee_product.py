# groupby sharing its iterator, tee, product, permutations, combinations.
from itertools import *
for k, g in groupby("AAABBBCCAA"):
    print(k, list(g), end="; ")
print([(k, len(list(g))) for k, g in groupby(range(10), lambda x: x // 4)], list(groupby([])))
groups = list(groupby("aab"))
print([(k, list(g)) for k, g in groups])
gb = groupby("aabb")
k1, g1 = next(gb)
k2, g2 = next(gb)
print(k1, list(g1), k2, list(g2))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a), tee("x", 0), len(tee("x", 3)))
a, b = tee(iter("xyz"))
next(a)
c, = tee(a, 1)
print(list(c), list(b))
print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()), list(product([], "a")), len(list(product(range(3), repeat=3))))
print(list(permutations("abc", 2)), list(permutations([1, 2, 3]))[-1], list(permutations("a", 2)), list(permutations([])), list(combinations("abcd", 2))[:3], list(combinations("ab", 3)), list(combinations_with_replacement("ab", 2)))
for f in (lambda: tee("a", -1)), (lambda: product("a", repeat=-1)), (lambda: permutations("a", -1)), (lambda: combinations("a", -1)), (lambda: combinations("a")), (lambda: groupby()), (lambda: product(5)), (lambda: permutations(5)), (lambda: tee()), (lambda: groupby([], key=1, x=2)), (lambda: product("a", r=1)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
def gen():
    yield 1
    raise ValueError("inside")
a, b = tee(gen())
print(next(a), next(b))
for it in a, b:
    try:
        next(it)
    except (ValueError, StopIteration) as e:
        print(type(e).__name__, e)
