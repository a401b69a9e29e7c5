"""Iterators tell how they are made again: __reduce__, __setstate__, copy and pickle."""
import copy
import operator
import pickle
import warnings
from itertools import *

warnings.simplefilter("ignore")


def after(n, it):
    for _ in range(n):
        next(it, None)
    return it


def shown(v):
    if isinstance(v, tuple):
        return "(" + ", ".join(map(shown, v)) + ")"
    if hasattr(v, "__next__"):
        return "<" + type(v).__name__ + ">"
    return getattr(v, "__name__", repr(v))


L = [1, 2, 3, 4]
for n in (0, 1, 2, 9):
    print("--", n)
    for make in (
        lambda: accumulate(L), lambda: accumulate(L, operator.mul, initial=5), lambda: accumulate([None, 1], lambda a, b: None),
        lambda: chain(L, L), lambda: chain(), lambda: combinations(L, 2), lambda: combinations(L, 5),
        lambda: combinations_with_replacement(L, 2), lambda: permutations([1, 2, 3], 2), lambda: permutations([1], 5),
        lambda: product([1, 2], [3]), lambda: product(), lambda: product([1], []), lambda: compress(L, L),
        lambda: count(3), lambda: count(3, 2), lambda: count(2**80), lambda: cycle([1, 2, 3]), lambda: cycle([]),
        lambda: dropwhile(bool, [1, 2, 0, 3, 4]), lambda: takewhile(bool, [1, 0]), lambda: filterfalse(None, L),
        lambda: starmap(pow, [(1, 2)]), lambda: islice(L, 1, 3), lambda: islice(L, 1, None, 2), lambda: repeat(1),
        lambda: repeat(1, 2), lambda: groupby([1, 1, 2]), lambda: zip_longest([1], [1, 2], fillvalue=0), lambda: zip_longest(),
    ):
        it = after(n, make())
        print(shown(it.__reduce__()))
        if n < 9 and type(it) not in (groupby, accumulate):
            print(list(islice(copy.deepcopy(it), 5)), list(islice(it, 5)))

t, _ = tee(range(100))
after(60, t)
print(list(pickle.loads(pickle.dumps(t)))[:3])
g = groupby("aab")
key, group = next(g)
print(shown(group.__reduce__()))
next(g)
print(shown(group.__reduce__()))
a = chain("ab", "cd")
b = copy.copy(a)
print(next(a), next(b), next(a))

for it, state in (
    (chain(), ()), (chain(), []), (chain(), ([],)), (cycle("ab"), [[], 0]), (cycle("ab"), ((), 0)), (cycle("ab"), ([],)),
    (combinations("abc", 2), (1,)), (combinations("abc", 2), (9, 9)), (permutations("ab"), ((0, 9), (9, 9))),
    (product("ab", "cd"), (0, 99)), (product("ab", ""), (0, 99)), (groupby(""), (1, 2)), (islice("abc", 2), "x"),
    (t, (1, 2)), (cycle("defg"), (list("abc"), 0)), (cycle("defg"), (list("abcdefg"), 1)),
):
    try:
        print(it.__setstate__(state), list(islice(it, 12)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, type(it).__name__)

warnings.simplefilter("error")
try:
    copy.copy(count(1))
except DeprecationWarning as e:
    print(e)
print(copy.copy(iter(L)).__next__())
