# The arguments of a TypeVarTuple lie among the others, with and without the module typing.
import pickle
import typing
import weakref


class K[T, *Ts, **P]:
    pass


T = typing.TypeVar("T")
a = K[int, T, str, bytes, [float, object, T]]
print(a, a.__args__, a.__parameters__)
b = pickle.loads(pickle.dumps(a))
print(b, b == a, pickle.loads(pickle.dumps(a(), 0)).__orig_class__)
for variable in K.__type_params__:
    print(variable.__typing_prepare_subst__(K, (int, str, bytes, [float])))
try:
    print(K[()])
except TypeError as e:
    print(e)


class D[A, B=str]:
    pass


print(D[int], D[int, bytes])
args = K.__type_params__[2].args
print(weakref.ref(args)() is args)
