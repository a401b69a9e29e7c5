# Slice objects and slice.indices
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None, None, -1).indices(5), slice(3))
print(slice(-3, None).indices(10), slice(None, -100).indices(10), slice(1, 2) == slice(1, 2))
print(slice(1) < slice(2), hash(slice(1, 2)) == hash(slice(1, 2)))
print(slice(10**20).indices(10**30), slice(None, None, -10**20).indices(7), slice('a', 'b'))
show(lambda: slice(1, 2, 0).indices(3))
show(lambda: slice('a').indices(3))
show(lambda: slice())
show(lambda: slice(1).indices(-1))
show(lambda: slice(1, 2, 3, 4))
show(lambda: slice(1).indices('a'))
show(lambda: slice(x=1))
