# slice assignment and deletion with iterators, strings, the list itself, of every length and step; in loops with changing kinds
def t(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def put(lo, hi, step, value, n=6):
    a = list(range(n))
    try:
        a[lo:hi:step] = value(a) if callable(value) else value
    except Exception as e:
        return f"{type(e).__name__}: {e}", a == list(range(n))
    return a


for s in ((1, 3, None), (0, 0, None), (6, 9, None), (-2, None, None), (4, 1, None), (None, None, None), (None, None, 2), (None, None, -1), (5, 0, -2), (1, 3, 1)):
    print(s, [put(*s, v) for v in ([], "ab", (1,), iter("xyz"), lambda a: a, lambda a: a[::-1], lambda a: (x for x in a[:3]), {"k": 1}, range(3))])
print(put(0, 1, None, 5), put(0, 1, None, None), put(0, 6, 2, 5), put(0, 1, 0, []), put(None, None, 2, lambda a: a[1::2]), put(2**70, None, None, "e"), put(None, -(2**70), None, "s"))


def delete(lo, hi, step, n=10):
    a = list(range(n))
    del a[lo:hi:step]
    return a


print([delete(*s) for s in ((None, None, None), (2, 5, None), (5, 2, None), (None, None, 2), (1, None, 3), (None, None, -3), (8, 2, -2), (-1, None, None), (0, 100, 4), (9, None, -100), (3, 4, 7))])


def rotate(a, k):
    for i in range(k):
        a[:] = a[1:] + a[:1]
        a[-1:] = [a[-1]]
    return a


def chunks(a, n):
    out = []
    while a:
        out.append(a[:n])
        del a[:n]
    return out


def interleave(a, b):
    out = [None] * (len(a) + len(b))
    out[::2] = a
    out[1::2] = b
    return out


def sieve(n):
    s = [True] * n
    s[:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if s[i]:
            s[i * i::i] = [False] * len(s[i * i::i])
    return [i for i, p in enumerate(s) if p]


def reverse_parts(a, cuts):
    for lo, hi in cuts:
        a[lo:hi] = a[lo:hi][::-1]
    return a


print(rotate([1, 2.5, "x"], 2), rotate([], 3) if False else "", chunks(list(range(7)), 3), chunks([], 2), interleave([1, 2], "ab"), interleave([1.5, 2.5], [True]), t(lambda: interleave([1], [2, 3])), sieve(30), reverse_parts(list("abcdef"), [(0, 3), (2, 5), (4, 2)]))
a = [1, 2, 3]
b = a
a[len(a):] = [4]
a[:0] = [0]
a[1:1] = a
print(a, a is b, a[1:-1] is not a, a.__setitem__(slice(0, 2), "q"), a[:3])
a = [1, 2, 3, 4]
a[1:3], a[0] = [9, 8, 7], a[1:2]
print(a)
a[0:1] += [5, 6]
a[-1:] *= 2
print(a)
for a[1:2] in ["pq", [0]]:
    print(a, end=" ")
x, *a[2:4] = 1, 2, 3, 4
print(a, x)
n = [[1, 2], [3]]
n[0][:1], n[1:] = n[1], [n[0]]
print(n, n[0] is n[1])


class L(list):
    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)

    def __getitem__(self, k):
        return super().__getitem__(k)


l = L([1, 2, 3])
l[1:] = "z"
l[0] = 5
l[:1] += [6]
print(l, type(l[:]).__name__, l[::-1])
