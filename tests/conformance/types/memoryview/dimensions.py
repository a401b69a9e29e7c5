"""Views of several dimensions: casts to shapes, indices, lists, orders, what is refused."""
from array import array


def tried(f):
    try:
        return f()
    except (TypeError, ValueError, IndexError, NotImplementedError) as e:
        return f"{type(e).__name__}: {e}"


def put(m, key, v):
    m[key] = v


b = bytearray(range(24))
m = memoryview(b).cast("B", [2, 3, 4])
print(m.ndim, m.shape, m.strides, m.nbytes, len(m), m.c_contiguous, m.f_contiguous, m.contiguous)
print(m.tolist())
print(m[1, 2, 3], m[-1, -1, -1], m[0, 0, 0])
m[1, 1, 1] = 99
print(b[17], m.tobytes() == bytes(b), m.tobytes("F").hex(), m.tobytes("A") == bytes(b))
for key in (0, (0, 0), (0, 0, 0, 0), (2, 0, 0), (0, 3, 0), (0, 0, -5), "x", (slice(1), slice(1)), (0, slice(1)), 1.5, (), ...):
    print(key, "|", tried(lambda: m[key]), "|", tried(lambda: put(m, key, 1)))
half = m[1:]
print(half.shape, half.tolist(), half.c_contiguous)
odd = m[::2]
print(odd.shape, odd.strides, odd.tolist())
print(tried(lambda: iter(m)), tried(lambda: 5 in m))
print(m == memoryview(bytes(b)).cast("B", [2, 3, 4]), m == memoryview(b), m == memoryview(bytes(b)).cast("B", (4, 3, 2)))
flat = m.cast("B")
print(flat.shape, flat[17], m.cast("H").shape, tried(lambda: m.cast("B", [4, 6])))

i = memoryview(array("i", range(6))).cast("B").cast("i", (3, 2))
print(i.tolist(), i.itemsize, i.strides, i[2, 1], i.tobytes("F") == array("i", [0, 2, 4, 1, 3, 5]).tobytes())
column = memoryview(bytes(6)).cast("B", [6, 1])
print(column.c_contiguous, column.f_contiguous, column.tolist())

zero = memoryview(b"abcd").cast("I", [])
print(zero.ndim, zero.shape, zero.strides, zero.nbytes, zero[()], zero[...] is zero, zero.tolist(), tried(lambda: len(zero)))
print(tried(lambda: zero[0]), tried(lambda: iter(zero)), zero == memoryview(b"abcd").cast("I", ()))
w = memoryview(bytearray(4)).cast("I", [])
w[()] = 7
w[...] = w[()] + 1
print(w[()], w.tobytes())

v = memoryview(bytes(12))
for shape in ([5], [0], [-1, 12], ["x"], [2.0, 6], 12, {}, [2**62, 2**62], [1] * 65, (3, 4), [12], None):
    print(str(shape)[:20], tried(lambda: v.cast("B", shape).shape))
print(tried(lambda: memoryview(b"").cast("B", [1])), tried(lambda: v[::2].cast("B")), tried(lambda: v.cast("i").cast("h")))
print(hash(memoryview(b"abcdef").cast("B", [2, 3])) == hash(b"abcdef"), memoryview(b"abcd").cast("B", [2, 2]).hex())

h = memoryview(b"abc")
before = hash(h)
h.release()
print(hash(h) == before)


class Index:
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        return 1


for use in (lambda m: m[Index(m)], lambda m: put(m, Index(m), 1), lambda m: put(m, 0, Index(m)),
            lambda m: put(m, slice(Index(m), 2), b"x"), lambda m: m.cast("B", (2, 2))[Index(m), 0] and None):
    print(tried(lambda: use(memoryview(bytearray(4)))))
print(memoryview(bytearray(b"abcdef")) == array("B", b"abcdef"), memoryview(array("i", [1, 2])) == array("h", [1, 2]))
