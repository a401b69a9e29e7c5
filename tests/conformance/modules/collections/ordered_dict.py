"""OrderedDict: order, views, iterators, subclasses."""
from _collections import OrderedDict, defaultdict, _tuplegetter, _count_elements
import _collections
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
od = OrderedDict([('a',1),('b',2)], c=3); print(od, OrderedDict(), len(od), od['a'], list(od), dict(od))
t(lambda: OrderedDict(1)); t(lambda: OrderedDict([1])); t(lambda: OrderedDict([(1,)])); t(lambda: OrderedDict([(1,2,3)])); t(lambda: OrderedDict([()])); t(lambda: OrderedDict({},{})); t(lambda: od.update({},{})); t(lambda: OrderedDict({1:2}, **{'x':3}))
od.move_to_end('a'); print(od); od.move_to_end('c', last=False); print(od); od.move_to_end('c', False); print(od); od.move_to_end('a'); print(od); t(lambda: od.move_to_end('zz')); t(lambda: od.move_to_end()); t(lambda: od.move_to_end('a',1,2))
print(od.popitem(), od.popitem(last=False), od); od.update(z=1, y=2); print(od.popitem(False), od); t(lambda: OrderedDict().popitem()); t(lambda: od.pop('qq')); t(lambda: od.pop('qq', 7)); t(lambda: od.pop('z')); t(lambda: od.pop(key='y', default=3)); t(lambda: od.pop()); t(lambda: od.pop(default=1))
od = OrderedDict(a=1,b=2,c=3); print(od.keys(), od.values(), od.items(), type(iter(od)), type(od.keys()).__mro__, list(reversed(od)), list(reversed(od.items())), list(reversed(od.values())))
print('a' in od.keys(), od.keys() & {'a'}, od.keys() | ['q'] == {'a','b','c','q'}, od.items() - {('a',1)} == {('b',2),('c',3)}, od.keys() == {'a','b','c'}, len(od.values()), iter(od).__reduce__(), next(iter(od.items())), next(iter(od.values())))
it = iter(od); next(it); od['d'] = 4; t(lambda: next(it)); t(lambda: next(it)); it = iter(od); od.move_to_end('a'); t(lambda: list(it)); it = iter(od); od['a'] = 5; print(list(it), list(it))
print(od == OrderedDict(od), od == dict(od), OrderedDict(a=1,b=2) == OrderedDict(b=2,a=1), OrderedDict(a=1,b=2) == dict(b=2,a=1), OrderedDict(a=1,b=2) != OrderedDict(b=2,a=1), od == 3); t(lambda: od < od)
print(od.setdefault('a', 9), od.setdefault('n'), od.setdefault(key='m', default=2), od); t(lambda: od.setdefault())
print(OrderedDict.fromkeys('abc'), OrderedDict.fromkeys('ab', 1), OrderedDict.fromkeys(iterable='ab', value=2)); c = od.copy(); print(c, type(c), c is od); print(od.__reduce__()[:4], list(od.__reduce__()[4]))
od.foo = 3; print(od.__dict__, od.__reduce__()[2], vars(od)); od.clear(); print(od, od | {'a':1}, {'z':1} | OrderedDict(q=2), type({'z':1} | OrderedDict(q=2))); od |= {'k': 1}; od |= [('j', 2)]; print(od); t(lambda: od | 3); t(lambda: od | [(1,2)])
class S(OrderedDict):
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
    def __getitem__(self, k): print('get', k); return super().__getitem__(k)
    def __delitem__(self, k): print('del', k); super().__delitem__(k)
s = S(a=1); s.update(b=2); print(s.setdefault('c', 3), s.setdefault('a'), s.pop('a'), s.pop('zz', None)); print(s, s.copy(), s.popitem(), list(s.items())); print(s | {'q': 1}, type(s.copy()), S.fromkeys('x'))
s2 = S(); t(lambda: s2.popitem())
class M(OrderedDict):
    def __missing__(self, k): return k * 2
print(M()['ab'], M().get('ab'), M(a=1)['a']); t(lambda: M().pop('x'))
r = OrderedDict(); r['self'] = r; print(r); t(lambda: hash(r)); t(lambda: OrderedDict[int, str])
del r['self']; t(lambda: r.__delitem__('x')); print(r)
print(OrderedDict.__mro__, OrderedDict.__module__, OrderedDict.__doc__)
big = OrderedDict.fromkeys(range(1000))
for i in range(500): big.popitem(last=False); big.move_to_end(999 - i % 100)
print(len(big), list(big)[:3], list(big)[-3:], next(iter(big)), next(reversed(big)))
