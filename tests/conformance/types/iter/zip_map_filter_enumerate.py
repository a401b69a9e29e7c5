# zip (strict too), map, filter, enumerate and their errors
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: list(zip([1], [2, 3], strict=True)))
show(lambda: list(zip([1, 2], [3], strict=True)))
show(lambda: list(zip([1], [2], [3, 4], strict=True)))
show(lambda: list(zip([1, 2], [2, 3], [3], strict=True)))
show(lambda: zip(5))
show(lambda: zip([1], foo=1))
show(lambda: map(1))
show(lambda: map())
show(lambda: filter(1))
show(lambda: enumerate())
show(lambda: enumerate(5))
show(lambda: enumerate([], 'a'))
show(lambda: enumerate([], foo=1))
show(lambda: list(map(5, [1])))
show(lambda: enumerate([], 1, 2))
print(list(enumerate(iterable='ab', start=3)), list(zip([1], [2], strict=True)))
print(list(zip([1], [2, 3], strict=False)))

it = iter([1, 2, 3])
print(list(zip(it, it)), list(it))
it = iter('abcd')
print([a + b for a, b in zip(it, it)])
print(list(zip(*[[1, 2], [3, 4]])), dict(zip(*[iter('abcd')] * 2)))
print([list(z) for z in zip([1, 2, 3], 'ab', (True,))])
m = map(lambda *a: a, [1, 2], [3, 4], [5, 6])
print(next(m), list(m), list(m))
f = filter(lambda v: v % 2, range(5))
print(next(f), list(f))
e = enumerate('ab')
print(next(e), list(e), next(e, 'done'), e.__next__ is not None)
class EnumS(enumerate):
    def __next__(self): return ('sub', super().__next__())
print(list(EnumS('ab')), list(iter(EnumS('a', 5))))
class ZipS(zip): pass
class MapS(map): pass
print(list(ZipS('a', 'b')), list(MapS(str, [1])), isinstance(ZipS(), zip))
print(list(reversed(range(3))), list(reversed('abc')), list(reversed((1, 2))))
print(list(reversed(b'ab')))
