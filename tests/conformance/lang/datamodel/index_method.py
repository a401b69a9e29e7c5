# 3.3.8: __index__ serves slicing, bin, int, float and complex when their own method is missing.
import operator


class I:
    def __index__(self):
        return 5


class IntToo(I):
    def __int__(self):
        return 50


class Bad:
    def __index__(self):
        return 5.0


class Five(int):
    pass


class SubResult:
    def __index__(self):
        return Five(5)


i = I()
print(int(i), float(i), complex(i), bin(i), hex(i), oct(i), chr(i), "abcdefg"[i], range(10)[i], [0] * i)
print(int(IntToo()), operator.index(IntToo()), range(i), round(3.14159265, i), "%d" % i, "%x" % i)
print(divmod(17, operator.index(i)), [1, 2, 3, 4, 5, 6, 7][i:], "x".ljust(i, "-"), bytes(i), pow(2, 5, 7))
for f in (lambda: [1][Bad()]), (lambda: bin(Bad())), (lambda: int(Bad())), (lambda: range(Bad())), (lambda: "a" * Bad()):
    try:
        print(f())
    except TypeError as e:
        print(e)
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(operator.index(SubResult()), [w.category.__name__ for w in seen], *[w.message for w in seen])
for f in (lambda: i + 1), (lambda: hex(2.5)), (lambda: "%d" % "5"), (lambda: "%x" % 2.5):
    try:
        print(f())
    except TypeError as e:
        print(e)
