"""defaultdict, _tuplegetter, _count_elements."""
from _collections import OrderedDict, defaultdict, _tuplegetter, _count_elements
import _collections
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d = defaultdict(list); d['a'].append(1); print(d, d['b'], d, d.get('z'), defaultdict(), defaultdict(None, {1:2}, x=3)); t(lambda: defaultdict()[1]); t(lambda: defaultdict(1)); t(lambda: defaultdict(int, 1)); t(lambda: defaultdict(int, {}, {}))
print(d.copy(), type(d.copy()), d.__copy__(), d.__reduce__()[:4], d.default_factory); d.default_factory = None; t(lambda: d['q']); d.default_factory = int; d['q'] += 1; print(d); del d.default_factory; print(d)
print(d | {'x': 1}, {'x': 1} | d, type({'x': 1} | d)); t(lambda: d | 3); t(lambda: 3 | d); d |= {'o': 1}; print(d, d == dict(d)); t(lambda: defaultdict[int, str]); t(lambda: d.__missing__('x')); 
class DD(defaultdict):
    def __repr__(self): return 'DD' + super().__repr__()
print(DD(int, a=1), DD(int).copy()); e = defaultdict(); e.default_factory = lambda: 3; print(e['x']); f = defaultdict(int); f[1] = f; print(f)
g = _tuplegetter(1, 'doc'); print(g, g.__doc__, g.__reduce__()); 
class T(tuple): x = g
print(T((1,2)).x, T.x); t(lambda: T((1,)).x); t(lambda: setattr(T((1,2)), 'x', 1)); t(lambda: delattr(T((1,2)), 'x')); t(lambda: g.__get__(3)); t(lambda: _tuplegetter()); t(lambda: _tuplegetter('a', 'b')); g.__doc__ = 'new'; print(g.__doc__); t(lambda: g.__get__((5,6)))
m = {}; _count_elements(m, 'abracadabra'); print(m); t(lambda: _count_elements({}, 3)); t(lambda: _count_elements(3, 'ab')); t(lambda: _count_elements({}, [[]]))
