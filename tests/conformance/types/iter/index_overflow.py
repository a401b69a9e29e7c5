import sys


class Endless:
    def __getitem__(self, i):
        return i


it = iter(Endless())
it.__setstate__(sys.maxsize - 1)
print(next(it))
for _ in range(2):
    try:
        next(it)
    except OverflowError as e:
        print(e)


class BadLength:
    def __iter__(self):
        return iter([1])

    def __len__(self):
        raise RuntimeError("no length")


for extend in ([].extend, bytearray().extend):
    try:
        extend(BadLength())
    except RuntimeError as e:
        print(e)
