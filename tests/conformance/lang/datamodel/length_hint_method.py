# 3.3.7: __length_hint__ is an optimisation: NotImplemented is ignored, errors and bad values are not.
from operator import length_hint


class Hint:
    def __init__(self, hint, items=(1, 2, 3)):
        self.hint, self.items = hint, items

    def __iter__(self):
        return iter(self.items)

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


for hint in 0, 3, 100, NotImplemented, TypeError("ignored"), ValueError("seen"), -1, 2.5, "x", True:
    try:
        print(repr(hint), length_hint(Hint(hint), 7), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")
    for make in list, tuple, set, bytes:
        try:
            print(make(Hint(hint)), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print()
print(length_hint([1, 2]), length_hint(iter(range(5))), length_hint((x for x in [1]), 9), length_hint(3))
for args in (1, "x"), (1, -1), ():
    try:
        print(length_hint(*args))
    except (TypeError, ValueError) as e:
        print(e)
