# isinstance with the object's own class, immediates, and classes that claim or decide otherwise.
class Meta(type):
    def __instancecheck__(cls, instance):
        return isinstance(instance, str)


class Odd(metaclass=Meta):
    pass


class Claims:
    @property
    def __class__(self):
        return list


class Sub(list):
    pass


values = [1, True, None, 1.5, 10 ** 30, "s", "a long string", [], Sub(), (), {}, Odd(), Claims(), len, int]
for cls in (int, bool, float, str, list, tuple, dict, type, object, Odd, Claims, Sub, type(None)):
    print(cls.__name__, [isinstance(v, cls) for v in values], [isinstance(v, cls) for v in reversed(values)])


def kinds(v):
    return isinstance(v, list), isinstance(v, tuple), isinstance(v, dict), isinstance(v, Odd), isinstance(v, int)


for v in values:
    print(kinds(v))
