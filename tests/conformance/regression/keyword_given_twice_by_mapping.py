# A keyword that is there already is reported before the mapping is asked for its value.
class Keys:
    def keys(self):
        print("keys")
        return ["b", "a"]

    def __getitem__(self, key):
        print("item", key)
        return key * 2


class Bare:
    def keys(self):
        return ["a"]


def show(**kw):
    return kw


for f in (lambda: show(**Keys()), lambda: show(**{"a": 1}, **Keys()), lambda: show(a=1, **Keys()), lambda: show(a=1, **Bare()), lambda: show(**Bare())):
    try:
        print(f())
    except TypeError as e:
        print(e)
