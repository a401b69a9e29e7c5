# array: type codes, conversion, slices, buffers, byteswap, files, comparison, errors.
import array
import io
from array import array as A
for code in "bBhHiIlLqQfdwu":
    try:
        a = A(code, "ab" if code in "uw" else [1, 2, 3])
        print(code, a, a.itemsize, a.buffer_info()[1], a.tobytes()[:4], end="; ")
    except ValueError as e:
        print(code, e)
print(array.typecodes)
a = A("i", [3, 1, 2])
a.append(5)
a.extend([7, 8])
a.extend(A("i", [9]))
a.insert(1, 99)
a[0:2] = A("i", [10, 11, 12])
a[-1] = -1
print(a, a[1], a[::2], a + A("i", [0]), a * 2 == a + a, a.pop(), a.pop(0), a.remove(5), a.index(7), a.index(2, 1), a.count(1), a.reverse(), a.tolist(), len(a), 7 in a, a == A("i", a.tolist()), a == A("l", a.tolist()), a < A("i", [100]), list(reversed(a)), sorted(a), max(a))
a.byteswap()
a.byteswap()
b = A("h", b"\x01\x00\x02\x00")
b.frombytes(b"\x03\x00")
b.fromlist([4])
f = io.BytesIO()
f.write(b.tobytes())
f.seek(0)
c = A("h")
try:
    c.fromfile(f, 2)
except (TypeError, EOFError) as e:
    print(type(e).__name__)
print(b, memoryview(b).tolist(), memoryview(b).format, bytes(A("B", [65, 66])), A("u", "é").tounicode(), A("d", [1.5, 2]), A("f", [0.1])[0] == 0.1, A("B", bytearray(b"x")), A("i"), repr(A("w", "h\u00e9")), A("i", A("b", [1])), A("i", range(3)))
import copy, pickle
print(copy.copy(b) == b, copy.deepcopy(b) == b, pickle.loads(pickle.dumps(b)) == b, b.__class__.__name__, b.typecode, A("i", [1])[0:0], type(b[0:1]).__name__)
del a[0], a[:1]
a *= 2
a += A("i", [1])
print(a)


class Sub(A):
    pass


s = Sub("i", [1])
s.x = 1
print(s, type(s + s).__name__, s.x)
for g in (lambda: A("z")), (lambda: A("b", [200])), (lambda: A("B", [-1])), (lambda: A("i", [1.5])), (lambda: A("i", "ab")), (lambda: A("u", [1])), (lambda: a + [1]), (lambda: a[99]), (lambda: a.append("x")), (lambda: A("i").pop()), (lambda: a.remove(12345)), (lambda: a.index(12345)), (lambda: A("i", b"abc")), (lambda: a.__setitem__(slice(0, 1), [1])), (lambda: a.__setitem__(0, 2**40)), (lambda: hash(a)), (lambda: a.extend(A("d", [1]))), (lambda: A()), (lambda: A("ii")), (lambda: A(5)), (lambda: a.frombytes("x")), (lambda: A("d").frombytes(b"abc")), (lambda: A("d", ["x"])), (lambda: a * "x"), (lambda: a["x"]), (lambda: A("f", [1e400]) and A("f", [1e300])):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
# stress: 100
