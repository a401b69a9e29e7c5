# What iterators tell copy and pickle: __reduce__ and __setstate__
def ex(it):
    list(it)
    return it.__reduce__()
class S:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
    def __repr__(self): return 'S()'
def f3(): return 3
makers = (lambda: iter([1, 2, 3]), lambda: iter((1, 2)), lambda: iter('abc'), lambda: iter(b'ab'), lambda: iter(bytearray(b'ab')), lambda: iter(range(5)), lambda: reversed([1, 2, 3]), lambda: iter({1: 2, 3: 4}), lambda: iter({1: 2}.items()), lambda: iter({1, 2}), lambda: iter(S()), lambda: iter(f3, 3), lambda: reversed('ab'), lambda: reversed({1: 2}), lambda: iter({}.values()), lambda: iter(range(10, 0, -3)), lambda: iter('é'))
for mk in makers:
    it = mk()
    next(it, None)
    print(type(it).__name__, it.__reduce__())
    print(ex(mk()))
    if hasattr(it, '__setstate__'):
        for st in (1, -5, 100, 'x'):
            it = mk()
            try:
                it.__setstate__(st)
                print('state', st, list(it))
            except Exception as e: print(type(e).__name__, e)
for it in (enumerate('ab', 4), zip([1, 2], 'cd'), zip('ab', 'c', strict=True), map(len, ['a']), filter(None, [1, 0, 2])):
    r = it.__reduce__()
    print(type(it).__name__, r[0].__name__, len(r), [type(x).__name__ for x in r[1]])
    try: print(list(r[0](*r[1])))
    except Exception as e: print(e)
z = zip('ab', 'c'); z.__setstate__(1)
try: print(list(z))
except ValueError as e: print(e)
f, a, s = iter([1, 2, 3]).__reduce__()
i = f(*a); i.__setstate__(s); print(list(i))
print(iter(range(10**20)).__reduce__(), S().__class__.__name__, iter(S()).__length_hint__())
