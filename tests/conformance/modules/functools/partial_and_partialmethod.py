# functools.partial and partialmethod: arguments, nesting, attributes, repr, binding.
from functools import partial, partialmethod
import pickle


def f(*args, **kw):
    return args, kw


p = partial(f, 1, 2, k=3)
print(p(4, l=5), p(k=6), p.func is f, p.args, p.keywords, partial(p, 7, k=8)(9), partial(p, 7).func is f)
p.note = "x"
print(p.__dict__, callable(p), partial(int, base=2)("101"), list(map(partial(pow, 2), range(4))), repr(partial(print, 1, a=[2])))
for g in (lambda: partial()), (lambda: partial(5)), (lambda: partial(f).nothing), (lambda: setattr(p, "func", 1)):
    try:
        print(g())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, str(e).split(" (")[0])
q = pickle.loads(pickle.dumps(partial(max, 1, key=abs)))
print(q(-5), q.args, q.keywords)


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *more, **kw):
        self.alive = state
        return self.alive, more, kw

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, 1, k=2)
    from_class = staticmethod(partial(f, "not bound"))

    @classmethod
    def c(cls, *a):
        return cls.__name__, a
    c1 = partialmethod(c, 1)
    s1 = partialmethod(staticmethod(f), "s")


c = Cell()
print(c.set_alive(), c.alive, c.set_dead(5, l=6), c.from_class(), c.c1(2), Cell.c1(3), c.s1(4), Cell.set_alive(c, "x"))
print(repr(Cell.__dict__["set_dead"]).split(" at")[0].split("<function")[0])
try:
    partialmethod(5)
except TypeError as e:
    print(e)
class D(partial):
    def extra(self):
        return self.args
print(D(f, 1).extra(), isinstance(D(f, 1), partial))
