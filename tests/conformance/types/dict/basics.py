# Displays, constructors, item access
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


d = {'a': 1, 'b': 2, 3: 'c', (1, 2): [], None: 0, 2.5: 'f', True: 'T'}
print(d, len(d), d['a'], d[3], d[(1, 2)], d[None], d[1], d[1.0], d[True])
d['new'] = 5
d['a'] = 10
del d['b']
print(d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), 'a' in d, 'zz' in d)
print(d.get('a'), d.get('q'), d.get('q', 7))
print(d.pop('a'), d.pop('nope', 'dflt'), d.popitem(), d.setdefault('s', 1))
print(d.setdefault('s', 2), d.setdefault('n'), d)
print({}, dict(), dict(a=1, b=2), dict([('x', 1), ('y', 2)]), dict({'k': 1}, z=2))
print(dict([(1, 2)], a=3), {**{'a': 1}, 'b': 2, **{'a': 3}}, dict(zip('abc', range(3))))
print({i: i * i for i in range(5)})
print(dict.fromkeys('abc'), dict.fromkeys([1, 2], 0), dict.fromkeys({1, 2}, []))
print(dict.fromkeys({'x': 1}, 2), dict.fromkeys([]))
