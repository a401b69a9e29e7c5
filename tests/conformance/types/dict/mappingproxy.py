# types.MappingProxyType
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


MP = type(int.__dict__)
m = MP({'a': 1})
print(m, m['a'], len(m), list(m), m | {'b': 2}, {'b': 1} | m, m == {'a': 1}, 'a' in m)
print(m.get('z', 5), m.keys(), m.copy(), list(reversed(m)), m.items(), m.values(), str(m))
print(repr(m), MP.__name__, MP[int], isinstance(m, MP), bool(MP({})), dict(m), {**m}, m | m)
print(type(m | m).__name__)
show(lambda: m['x'])
show(lambda: m.__ior__({}))
show(lambda: MP(5))
show(lambda: MP([1]))
show(lambda: MP())
show(lambda: MP(1, 2))
show(lambda: hash(m))
show(lambda: m.foo)
show(lambda: m < {})
show(lambda: {}.keys() & m)
show(lambda: MP({1: 2}) == MP({1: 2}))
show(lambda: MP(mapping={1: 2}))
def seti(): m['a'] = 1
def deli(): del m['a']
show(seti)
show(deli)
def iadd():
    global m
    m |= {'q': 1}
show(iadd)
class C: x = 1
print('x' in C.__dict__, C.__dict__['x'], type(C.__dict__).__name__, C.__dict__.get('nope'))
print(sorted(k for k in C.__dict__ if not k.startswith('__')))
