# algorithms over lists of numbers whose types are guessed, with ints, floats, strings, tuples and mixed inputs
def insertion(a):
    for i in range(1, len(a)):
        x = a[i]
        j = i - 1
        while j >= 0 and a[j] > x:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = x
    return a


def quick(a, lo=0, hi=None):
    if hi is None:
        hi = len(a) - 1
    while lo < hi:
        p = a[(lo + hi) // 2]
        i, j = lo, hi
        while i <= j:
            while a[i] < p:
                i += 1
            while a[j] > p:
                j -= 1
            if i <= j:
                a[i], a[j] = a[j], a[i]
                i += 1
                j -= 1
        quick(a, lo, j)
        lo = i
    return a


def merge(a):
    if len(a) < 2:
        return a[:]
    m = len(a) // 2
    left, right = merge(a[:m]), merge(a[m:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            out.append(right[j])
            j += 1
        else:
            out.append(left[i])
            i += 1
    return out + left[i:] + right[j:]


def heap(a):
    n = len(a)

    def sift(i, n):
        while True:
            c = 2 * i + 1
            if c >= n:
                return
            if c + 1 < n and a[c] < a[c + 1]:
                c += 1
            if not a[i] < a[c]:
                return
            a[i], a[c] = a[c], a[i]
            i = c
    for i in range(n // 2 - 1, -1, -1):
        sift(i, n)
    for end in range(n - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(0, end)
    return a


def binary(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def counting(a, top):
    counts = [0] * (top + 1)
    for x in a:
        counts[x] += 1
    out = []
    for v, c in enumerate(counts):
        out += [v] * c
    return out


INPUTS = [[], [1], [3, 1, 2], [5, 3, 5, 1, 5, 2], [2.5, -1.0, 0.0, -0.0, 1e300], [3, 1.5, True, 2**70, -(2**65), False], ["b", "a", "", "ab"], [(2, "x"), (1, "z"), (1, "a")], [[2], [1, 5], [1]], list(range(20)), list(range(20, 0, -1)), [7] * 5]
for data in INPUTS:
    want = sorted(data)
    print([f(list(data)) == want for f in (insertion, quick, merge, heap)], [binary(want, x) for x in data[:3]], merge(data)[:3])
for bad in ([1, "a"], [None, 1], [1j, 2], [1, [2]]):
    for f in (insertion, quick, merge, heap):
        try:
            print(f.__name__, f(list(bad)))
        except TypeError as e:
            print(f.__name__, e)
nan = float("nan")
print(insertion([2, nan, 1]), merge([2, nan, 1]), binary([1, 2, 3], nan), binary([], 5), binary([1, 2], 2**80), binary([0.5, 1], True))
print(counting([3, 1, 2, 3], 3), counting([True, 0], 1), counting([-1, 0], 2))
for args in (([5], 3), ([1.0], 3), (["a"], 3), ([1], -5)):
    try:
        print(counting(*args))
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)


class Weird:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return [] if self.v >= other.v else [1]

    def __gt__(self, other):
        return "" if self.v <= other.v else "yes"

    def __repr__(self):
        return f"W{self.v}"


for f in (insertion, quick, merge, heap):
    print(f([Weird(3), Weird(1), Weird(2)]), f(list("hello")), end=" ")
print(insertion(bytearray(b"hello")), quick(bytearray(b"world")), heap(bytearray(b"heap")))
