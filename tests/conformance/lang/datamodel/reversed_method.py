# 3.3.7: reversed() calls __reversed__, else needs __len__ and __getitem__; None forbids it.
class R:
    def __reversed__(self):
        return "whatever"


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return "xyz"[i]


class Forbidden(Seq):
    __reversed__ = None


class OnlyLen:
    def __len__(self):
        return 1


print(reversed(R()))
r = reversed(Seq())
print(type(r).__name__, next(r), r.__length_hint__(), list(r), r.__length_hint__())
print(list(reversed("ab")), list(reversed({1: 2, 3: 4})), list(reversed({"a": 1}.items())), list(reversed(range(3))))
for bad in Forbidden(), OnlyLen(), {1}, iter([]), 3, (x for x in []):
    try:
        print(reversed(bad))
    except TypeError as e:
        print(e)
it = reversed([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), list(it))
