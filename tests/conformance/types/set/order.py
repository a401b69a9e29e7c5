# Sets of numbers and tuples iterate in CPython's order
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print(sorted({'b', 'a', 'c'}), len({1, 1.0, True}), {1, True, 1.0}, {True, 1}, {0, False, 0.0})
print(len({'a', b'a', 'A'}), {(1, 2), (1, 2)}, {None})
print({x for x in 'abracadabra' if x not in 'abc'} == {'r', 'd'}, [*{1, 2}])
print(list(frozenset([3, 1, 2])), set(range(20)), set(range(0, 200, 9)), {-1, -2, -3})
print({i * 1000 for i in range(10)}, {i / 4 for i in range(12)})
print({(i, j) for i in range(4) for j in range(3)}, {(i, i / 2) for i in range(8)})
print(set([1, 2, 3]).__contains__(2), {1}.__len__(), {1}.__or__({2}), {1}.__or__([2]))
print({2}.__sub__({2}), {1}.__eq__({1}), set.__name__, frozenset[int], set[str])
