# keys, values and items: windows, set operations
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


x = {1: 1, 2: 2}
k = x.keys()
v = x.values()
i = x.items()
print(k, v, i, len(k), len(v), len(i))
x['z'] = 9
print(k, v, i)
print(k & {1, 5}, len(k | {7}), k - {1, 'z'}, len(k ^ {1, 9}), len(k & [1, 'z']), {1, 2} & k)
print({1, 5} - k, len({1, 5} | k), k.isdisjoint([5]), k.isdisjoint([1]), k == {1, 2, 'z'})
print(k == x.keys(), k <= {1, 2, 'z', 4}, k < {1}, k >= {1}, k > {1}, 1 in k, 9 in k, 9 in v)
print((1, 1) in i, (1, 2) in i, [1, 1] in i, 5 in i)
print({1: 2}.items() & {(1, 2)}, {1: 2}.items() | {(3, 4)}, {1: 2}.items() - {(1, 2)})
print({1: 2}.items() ^ {(1, 2), (5, 6)}, {1: 2}.items() == {(1, 2)})
print({1: 2}.items() <= {1: 2, 3: 4}.items())
show(lambda: {1: []}.items() | {1})
show(lambda: {}.keys() + 1)
show(lambda: {}.keys() < 1)
show(lambda: hash({}.keys()))
show(lambda: {}.values() == {}.values())
show(lambda: {}.keys()[0])
show(lambda: {1: 2}.keys().mapping)
show(lambda: {}.keys() | 5)
show(lambda: {}.keys().foo)
