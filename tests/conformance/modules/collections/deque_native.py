"""deque: every method, its messages, mutation while looking."""
from _collections import *
from _collections import _tuplegetter, _count_elements, _deque_iterator, _deque_reverse_iterator
import _collections
print(sorted(n for n in dir(_collections) if not n.startswith('__')))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d = deque([1,2,3]); print(d, deque('abc', 2), deque('abc', maxlen=None), len(d), d[0], d[-1], deque().maxlen, deque([],5).maxlen)
t(lambda: deque(1)); t(lambda: deque([],-1)); t(lambda: deque([],'a')); t(lambda: deque(1,2,3)); t(lambda: deque(iterable=[1], maxlen=3)); t(lambda: deque(foo=1)); t(lambda: deque([], 1.5))
d[1] = 7; print(d); del d[0]; print(d); d.append(9); d.appendleft(0); print(d); d.extend([5,6]); d.extendleft([-1,-2]); print(d)
print(d.pop(), d.popleft(), d); d.rotate(); print(d); d.rotate(-2); print(d); d.rotate(100); print(d); t(lambda: d.rotate('a')); t(lambda: d.rotate(1,2)); t(lambda: deque().rotate(3))
d.reverse(); print(d); d.insert(1, 'x'); print(d); d.insert(-1, 'y'); d.insert(100, 'z'); d.insert(-100, 'w'); print(d); d.remove('x'); print(d); t(lambda: d.remove('x'))
print(d.index('y'), d.count('y'), 'y' in d, 'q' in d); t(lambda: d.index('q')); t(lambda: d.index('y', 0, 1)); t(lambda: d.index('y', -5)); t(lambda: d.index()); t(lambda: d.index('y',1,2,3)); t(lambda: d.index('y','a'))
t(lambda: deque().pop()); t(lambda: deque().popleft()); t(lambda: deque([1],1).insert(0,2)); t(lambda: d.pop(1))
print(d == deque(d), d != deque([1]), deque([1,2]) < deque([1,3]), deque([1]) == [1], deque([1,2]) >= deque([1]))
t(lambda: deque([1]) < [1]); t(lambda: hash(d)); t(lambda: deque([1]) + deque([2])); t(lambda: deque([1]) + [2]); t(lambda: deque([1,2]) * 2); t(lambda: 2 * deque([1,2])); t(lambda: deque([1,2]) * 'a'); t(lambda: deque([1,2],3) * 2)
e = deque([1,2,3], 4); e += [7,8]; print(e); e *= 2; print(e); e.extend(e); print(e); e *= 0; print(e); e = deque([1,2]); e.extend(e); e.extendleft(e); print(e)
class D(deque): pass
t(lambda: setattr(d, 'foo', 1)); t(lambda: setattr(d, 'maxlen', 1)); d.clear(); print(d, bool(d)); t(lambda: d.clear(1)); t(lambda: d.append()); t(lambda: d.append(1,2)); t(lambda: d.extend(1)); t(lambda: d.count()); t(lambda: deque(bar=1, foo=2))
print(deque.__doc__, deque.append.__doc__); t(lambda: deque([1,2,3]).__sizeof__() > 0)
match deque([1,2]):
    case [a, b]: print(a, b)
class Odd:
    def __eq__(self, o): q.clear(); return False
q = deque([Odd(), 1, 2]); t(lambda: 3 in q); q = deque([Odd(), 1, 2]); t(lambda: q.index(3)); q = deque([Odd(), 1, 2]); t(lambda: q.count(3)); q = deque([Odd(), 1, 2]); t(lambda: q.remove(3))
