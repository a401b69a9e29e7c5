# repr of containers that contain themselves
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class BadRepr:
    def __repr__(self): raise ValueError('bad')
l = [1, BadRepr()]
show(repr, l)
show(repr, l)
show(repr, [l, {'a': l}])
l.pop()
show(repr, l)
l.append(l)
show(repr, l)
d = {}
d['d'] = d
d['l'] = l
show(repr, d)
s = (l,)
show(repr, s)
l.append(s)
show(repr, s)
