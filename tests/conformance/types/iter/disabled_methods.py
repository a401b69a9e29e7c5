# __iter__ = None, __contains__ = None, iteration over a class
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class NoIter:
    __iter__ = None
    def __getitem__(self, i): return i
class NoCont:
    __contains__ = None
    def __iter__(self): return iter([1])
show(lambda: list(NoIter()))
show(lambda: 1 in NoIter())
show(lambda: 1 in NoCont())
show(lambda: [*NoIter()])

class Meta(type):
    def __iter__(cls): return iter(['m1', 'm2'])
    def __len__(cls): return 2
    def __getitem__(cls, k): return 'meta' + str(k)
    def __contains__(cls, k): return k == 'x'
class WithMeta(metaclass=Meta): pass
print(list(WithMeta), len(WithMeta), WithMeta[5], 'x' in WithMeta, 'y' in WithMeta, [*WithMeta])
print(sorted(WithMeta))
