# 3.3.7: iteration, `in` and reversed() of classes with only __getitem__ (and __len__).
class Seq:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        print("get", i, end="; ")
        if i >= self.n:
            raise IndexError
        return i * 10


class Sized(Seq):
    def __len__(self):
        return self.n


class Stops(Seq):
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        if i == 5:
            raise KeyError(i)
        return i


print(list(Seq(2)))
print(10 in Seq(3))
print(7 in Seq(2))
a, b = Seq(2)
print(a, b)
print(list(reversed(Sized(2))))
print(list(Stops(9)))
try:
    reversed(Seq(2))
except TypeError as e:
    print(e)
it = iter(Seq(1))
print(next(it), list(it), list(it))
print(dict(zip("ab", Seq(2))), max(Seq(3)), *Seq(1))


class NotIterable(Seq):
    __iter__ = None


class NoContains(Seq):
    __contains__ = None


for f in (lambda: iter(NotIterable(1))), (lambda: 1 in NoContains(1)), (lambda: 1 in NotIterable(1)):
    try:
        f()
    except TypeError as e:
        print(e)
