# types.GenericAlias can be subclassed; an instance of the subclass compares like any alias.
import sys

GenericAlias = type(list[int])


class Named(GenericAlias):
    __slots__ = ()

    def __new__(cls, origin, args):
        return super().__new__(cls, origin, args)

    def __repr__(self):
        return "Named(" + super().__repr__() + ")"


n = Named(dict, (str, int))
print(n, n.__origin__, n.__args__, type(n).__name__)
print(n == dict[str, int], hash(n) == hash(dict[str, int]), isinstance(n, GenericAlias))
print(n(), n | None, list[int] | n)
print(Named(list, int).__args__, n.fromkeys("ab"))
