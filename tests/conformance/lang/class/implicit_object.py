# Without an inheritance list, or with an empty one, the base is object.
class A:
    pass


class B(object):
    pass


class C():
    pass


for c in A, B, C:
    print(c.__bases__, c.__mro__, c.__base__, type(c))
print(issubclass(A, object), isinstance(A(), object))
