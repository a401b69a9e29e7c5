"""Iterators over one iterable or none."""
from itertools import (accumulate, chain, compress, count, cycle, dropwhile, filterfalse, islice, repeat, starmap,
                       takewhile)
import itertools

print(list(islice(count(5, 3), 4)), list(islice(count(2.5, -1), 3)), list(islice(count(2 ** 61 - 2), 4)))
print(count(3), count(3, 2), count(1.5), repeat(1, 3), repeat("x"), repeat(1, -5))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2], initial=10)), list(accumulate([3, 1, 4], max)))
print(list(accumulate([], initial=3)), list(accumulate("abc")))
print(list(chain("ab", [1, 2], range(3))), list(chain()), list(chain.from_iterable(["ab", "cd"])))
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(islice(cycle("abc"), 7)), list(cycle([])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])))
print(list(islice(range(20), 2, 12, 3)), list(islice(range(5), None)), list(islice(range(5), 2, None)))
print(list(starmap(pow, [(2, 3), [3, 2]])), repeat(None, 4).__length_hint__())
it = iter(range(10))
print(list(islice(it, 3)), list(it))
grown = [1]
it = chain(grown)
print(list(it))
grown.append(2)
print(list(it))
print(chain, chain[int], itertools.count.__module__)


class Named(chain):
    def __init__(self, *iterables, name=None):
        self.name = name


named = Named("ab", name=5)
print(list(named), named.name)
try:
    len(repeat(1))
except TypeError as e:
    print(e)
for make in (lambda: count("a"), lambda: islice([1], -1), lambda: islice([1], 0, -1), lambda: islice([1], 0, 1, 0),
             lambda: islice([1]), lambda: repeat(), lambda: repeat(1, "a"), lambda: accumulate(), lambda: cycle(),
             lambda: cycle(1), lambda: chain.from_iterable(3), lambda: list(chain(3)), lambda: compress("a"),
             lambda: starmap(pow, 3), lambda: takewhile(1), lambda: chain(a=1), lambda: islice([1], -3),
             lambda: list(starmap(pow, [1]))):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
