# 3.3.5: C[x] calls the metaclass's __getitem__ when there is one, else __class_getitem__ of the class.
class Meta(type):
    def __getitem__(cls, item):
        return "metaclass", item


class A(metaclass=Meta):
    def __class_getitem__(cls, item):
        return "class", item


class B:
    def __class_getitem__(cls, item):
        return cls.__name__, item

    def __getitem__(self, item):
        return "instance", item


class C(B):
    pass


class D:
    pass


print(A[1], B[1], C[1, 2], B()[3], C[1:2], C[:, ...])
print(A.__class_getitem__(0), B.__class_getitem__(0), type(B.__dict__["__class_getitem__"]).__name__)
for f in (lambda: D[int]), (lambda: D()[0]), (lambda: int[str]), (lambda: (3).real[0]), (lambda: B[0][0][0]):
    try:
        print(f())
    except TypeError as e:
        print(e)
D.__class_getitem__ = lambda item: ("late", item)
print(D[1])
from enum import Enum
class Color(Enum):
    RED = 1
print(Color["RED"], list[int], list[0])
