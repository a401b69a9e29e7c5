# What cannot be iterated, and iterators that misbehave.
class NotIterator:
    def __iter__(self):
        return 5


class NoneIter:
    __iter__ = None


class Raising:
    def __iter__(self):
        return self

    def __next__(self):
        raise LookupError("from next")


class InstanceIter:
    pass


instance = InstanceIter()
instance.__iter__ = lambda: iter("abc")
for bad in 5, None, NotIterator(), NoneIter(), Raising(), instance, len, int, 1.5, ...:
    try:
        for x in bad:
            print("item", x)
        else:
            print("else")
    except Exception as e:
        print(type(e).__name__, e)
