# 3.3.1: a class with __eq__ and no __hash__ has __hash__ None; a subclass may bring it back.
class Base:
    pass


class Eq(Base):
    def __eq__(self, other):
        return True


class Kept(Base):
    def __eq__(self, other):
        return self is other
    __hash__ = Base.__hash__


class Hidden(Base):
    __hash__ = None


class Again(Eq):
    def __hash__(self):
        return 7


class Inherits(Eq):
    pass


print(Eq.__hash__, Hidden.__hash__, Inherits.__hash__, "__hash__" in Eq.__dict__, "__hash__" in Inherits.__dict__)
from collections.abc import Hashable
print([isinstance(c(), Hashable) for c in (Base, Eq, Kept, Hidden, Again, Inherits)])
print(hash(Again()), len({Again(), Again()}), hash(Kept()) != 0)
for make in (lambda: hash(Eq()), lambda: {Hidden()}, lambda: {Inherits(): 1}, lambda: hash([]), lambda: hash((1, [2])),
             lambda: {}[{}], lambda: hash({1: 2}), lambda: hash(slice), lambda: frozenset([set()])):
    try:
        print(type(make()).__name__)
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
