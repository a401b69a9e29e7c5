# __len__ and __length_hint__ are asked for, and may fail
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class LH:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(3))
    def __length_hint__(self):
        print('hint called')
        
        if self.n == 'raise': raise TypeError('no')
        if self.n == 'value': raise ValueError('v')
        return self.n
for n in (3, 100, 0, 'raise', NotImplemented, 'value', -1, 'x', 2.5): show(lambda: list(LH(n)))
class LenRaise:
    def __iter__(self): return iter('ab')
    def __len__(self): raise TypeError('len')
class LenRaise2(LenRaise):
    def __len__(self): raise ValueError('len2')
class LenNeg(LenRaise):
    def __len__(self): return -1
show(lambda: list(LenRaise()))
show(lambda: list(LenRaise2()))
show(lambda: list(LenNeg()))
show(lambda: len(LenNeg()))
show(lambda: [*LenRaise2()])
show(lambda: tuple(LenRaise2()))
show(lambda: bool(LenNeg()))
