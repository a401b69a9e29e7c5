# object's own methods: __repr__, __eq__, __hash__, __format__, __dir__, __reduce_ex__, __init_subclass__, __sizeof__.
o, p = object(), object()
print(o == o, o == p, o != p, o.__eq__(p), o.__ne__(o), o.__lt__(p), hash(o) == hash(o), bool(o), o.__str__() == repr(o), format(o) == str(o), o.__doc__ == object.__doc__)
print(object.__eq__(1, 1.0), object.__eq__(o, o), object.__repr__(5).startswith("<int object at 0x"), object.__init_subclass__(), type(object.__new__(object)).__name__)
print(sorted(n for n in dir(object)))
for f in (lambda: o.x), (lambda: setattr(o, "x", 1)), (lambda: delattr(o, "x")), (lambda: o < p), (lambda: o + p), (lambda: format(o, "x")), (lambda: len(o)), (lambda: o()), (lambda: o[0]), (lambda: iter(o)), (lambda: -o), (lambda: object(1)), (lambda: int(o)), (lambda: object.__eq__()), (lambda: object.__setattr__(o, 1, 2)), (lambda: object.__class__.__call__()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])


class C:
    def __init__(self):
        self.a = 1


import copy
c = C()
print(c.__reduce_ex__(2)[1:3], c.__getstate__(), object().__getstate__(), c.__class__ is C, c.__module__, C.__sizeof__(c) > 0, copy.copy(c).a)
class S:
    __slots__ = "x", "y"
s = S()
s.x = 5
print(s.__getstate__(), copy.copy(s).x)
