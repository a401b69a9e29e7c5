# __missing__ and overridden methods in subclasses of dict
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class D(dict):
    def __missing__(self, k): return 'missing %r' % (k,)
dd = D(a=1)
print(dd, dd['a'], dd['q'], dd.get('q'), 'q' in dd, type(dd.copy()).__name__)
print(type(dd | {}).__name__, D.fromkeys('ab'), type(D.fromkeys('a')).__name__, D([(1, 2)]))
print(len(dd))
dd.x = 4
print(dd.x, dd == {'a': 1})
class E(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
    def __getitem__(self, k): return ('got', super().__getitem__(k))
    def keys(self): return ['over']
    def __iter__(self): return iter(['it'])
ee = E(a=1)
ee['b'] = 2
ee.update(c=3)
print(ee, ee['b'], ee.get('b'), list(ee), ee.keys(), ee.items(), len(ee))
ff = E.fromkeys('x', 5)
print(dict.__repr__(ff))

class D(dict):
    def __or__(self, o): return 'or'
    def __ror__(self, o): return 'ror'
    def __eq__(self, o): return 'eq'
    def __len__(self): return 42
    def __contains__(self, k): return True
    def __hash__(self): return 5
print(D() | {}, {} | D(), D() == 1, {} == D(), len(D()), 'q' in D(), {D(): 1}, bool(D()))
print(dict(D(a=1)), list(D(a=1)), {**D(z=2)})
