# __class_getitem__ and generic aliases of builtins.
class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class Sub(Box): pass


print(Box[5], Sub["x"], Box[1, 2])
print(list[int], dict[str, list[int]], tuple[int, ...], type[int], set[str] | None)
a = list[int]
print(a.__origin__, a.__args__, a(("1", 2)), a == list[int], hash(a) == hash(list[int]))


class Meta(type):
    def __getitem__(cls, k): return f"meta {k}"


class M(metaclass=Meta): pass


print(M[1])
try:
    int[5]
except TypeError as e:
    print(e)
try:
    isinstance([], list[int])
except TypeError as e:
    print(e)
