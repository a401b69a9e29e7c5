# 3.3.7: `in` asks __contains__, else iterates, else indexes; the result is made a bool.
class WithContains:
    def __contains__(self, x):
        print("contains", x)
        return x


class WithIter:
    def __iter__(self):
        for i in range(5):
            print("yield", i)
            yield i


class Never:
    def __eq__(self, other):
        return False


w = WithContains()
print(3 in w, 0 in w, [] not in w, "x" not in w)
print(2 in WithIter(), 9 not in WithIter())
n = Never()
print(n in [n], n in (n,), [n].count(n), [n].index(n), n in {1: 2}.values(), n in {1: n}.values())
nan = float("nan")
print(nan in [nan], float("nan") in [nan], nan == nan, [nan] == [nan])
for f in (lambda: 1 in 3), (lambda: 1 in None), (lambda: 1 in len), (lambda: 1 in "abc"), (lambda: "a" in b"abc"):
    try:
        print(f())
    except TypeError as e:
        print(e)
