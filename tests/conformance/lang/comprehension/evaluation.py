# Order of evaluation in comprehensions with several clauses.
def note(*args):
    print(*args)
    return args[-1]


print([note("element", i, j) for i in note("first", [1, 2]) if note("test", i, i != 3) for j in note("second", [i, i])
       if note("test j", j > 1)])
print({note("key", i): note("value", i * 2) for i in range(2)})
g = (note("lazy", i) for i in note("eager", [1, 2]))
print("made")
print(next(g))
print(list(g))
try:
    (i for i in 5)
except TypeError as error:
    print(error)
lazy = (i for j in [1] for i in 5)
try:
    next(lazy)
except TypeError as error:
    print(error)


class NoIter:
    "Iterators need no __iter__ for comprehensions."

    def __init__(self):
        self.n = 0

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


class Iterable:
    def __iter__(self):
        return NoIter()


print([n for n in Iterable()], list(n for n in Iterable()), {n: n for n in Iterable()})
