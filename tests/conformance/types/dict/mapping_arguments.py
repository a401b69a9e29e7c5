# Objects with keys() and __getitem__ as mappings, ** in calls
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Map:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k * 2
print(dict(Map()), {**Map()})
z = {}
z.update(Map(), c=1)
print(z)
def f(**kw): return kw
print(f(**Map()), f(**{'x': 1}, **{'y': 2}))
show(lambda: f(**{'a': 1}, **{'a': 2}))
show(lambda: f(**5))
show(lambda: f(**{1: 2}))
show(lambda: f(a=1, **{'a': 2}))
