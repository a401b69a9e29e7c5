# User iterators in every consumer; iter(callable, sentinel)
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration('value')
        self.n -= 1
        return self.n
print(list(It(3)), next(It(2)), next(It(0), 'd'), [x for x in It(2)], tuple(It(3)), sum(It(4)))
print(1 in It(3), list(zip(It(2), It(3))), list(map(lambda x: -x, It(3))))
print(list(enumerate(It(2))), list(filter(None, It(3))), sorted(It(4)), min(It(3)), set(It(3)))
print(dict.fromkeys(It(2)), ''.join(str(x) for x in It(3)), any(It(1)), all(It(2)))
try: next(It(0))
except StopIteration as e: print('SI', e.value, e.args)
show(lambda: iter(5))
show(lambda: next(5))
show(lambda: next([]))
show(lambda: iter(5, 6))
show(lambda: list(5))
show(lambda: len(5))
show(lambda: len(It(1)))
n = [0]
def cnt(): n[0] += 1; return n[0]
print(list(iter(cnt, 5)), iter(cnt, 1).__class__.__name__)
class BadIter:
    def __iter__(self): return 5
show(lambda: iter(BadIter()))
show(lambda: list(BadIter()))
