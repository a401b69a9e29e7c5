# count, cycle, repeat, islice, takewhile, dropwhile, accumulate, batched, pairwise: arguments and errors.
from itertools import *
from fractions import Fraction
print(list(islice(count(5), 3)), list(islice(count(1, -2), 3)), list(islice(count(0.5, 0.25), 3)), list(islice(count(Fraction(1, 2)), 2)), list(islice(count(start=2**70, step=5), 2)), count(3), count(1, 2), count(1.5))
print(list(islice(cycle("ab"), 5)), list(cycle("")), list(repeat("x", 3)), list(repeat(1, 0)), list(repeat(1, -5)), repeat(1, 2), repeat("r"), list(map(pow, range(3), repeat(2))))
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 1, None, 2)), list(islice("abcdef", None)), list(islice("ab", 0)), list(islice("abc", 5, 9)))
print(list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 5, 1])), list(filterfalse(None, [0, 1, ""])), list(compress("abcd", [1, 0, 1])), list(starmap(pow, [(2, 3), [3, 2]])))
print(list(accumulate([1, 2, 3])), list(accumulate("abc")), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=5)), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(accumulate([])))
print(list(batched("abcdefg", 3)), list(batched([], 2)), list(pairwise("abcd")), list(pairwise("a")), list(chain("ab", [1], ())), list(chain.from_iterable(["ab", "c"])), list(zip_longest("ab", "c", fillvalue="-")))
it = iter(range(10))
print(list(islice(it, 2, 6, 2)), list(it))
t = takewhile(lambda x: x < 2, it2 := iter([0, 1, 2, 3]))
print(list(t), list(it2))
for f in (lambda: count("a")), (lambda: islice("a", -1)), (lambda: islice("a", 0, 1, 0)), (lambda: islice("a")), (lambda: islice("a", 1.5)), (lambda: repeat()), (lambda: repeat(1, "2")), (lambda: cycle(5)), (lambda: batched("a", 0)), \
        (lambda: list(batched("abc", 2, strict=True))), (lambda: chain(5).__next__()), (lambda: list(starmap(pow, [1]))), (lambda: accumulate([1], 5, 6, 7)), (lambda: takewhile(None)), (lambda: zip_longest(1)), (lambda: pairwise()), (lambda: compress("a")), (lambda: next(takewhile(5, [1]))):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
