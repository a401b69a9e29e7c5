"""Keys that dict's own methods take out of an OrderedDict, and keys whose hash changes."""
from collections import OrderedDict
from itertools import count

numbers = count()


class Key:
    def __hash__(self):
        return next(numbers)


def tried(f):
    try:
        return f()
    except KeyError as e:
        return "KeyError"


for take in (lambda d: dict.__delitem__(d, "spam"), lambda d: dict.pop(d, "spam"), lambda d: dict.popitem(d),
             lambda d: d.pop("spam"), lambda d: d.popitem()):
    od = OrderedDict(spam=1, ham=2)
    take(od)
    print(len(od), tried(lambda: repr(od)), tried(lambda: len(list(od.values()))))
    od.clear()
    print(od)

od = OrderedDict((Key(), i) for i in range(3))
print(tried(lambda: list(od)), tried(lambda: list(od.values())), tried(lambda: list(od.items())), tried(lambda: repr(od)),
      tried(od.copy))
