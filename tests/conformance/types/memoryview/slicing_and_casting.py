# memoryview: slices, casts, formats, comparison, tolist, tobytes, hex, release, read-only and errors.
from array import array
m = memoryview(b"abcdefgh")
print(m[0], m[-1], bytes(m[2:5]), bytes(m[::2]), bytes(m[::-1]), m[1:3].tolist(), m.tobytes(), m.hex(), m.hex("-", 2), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.readonly, m.contiguous, m.c_contiguous, m.obj, len(m), list(m)[:2])
a = array("i", [1, 2, 3])
v = memoryview(a)
v[1] = 20
print(a, v.format, v.itemsize, v.tolist(), v[0:2].tolist(), v.cast("B").nbytes, v.cast("B")[4], v.cast("B").cast("h").tolist(), v == array("i", [1, 20, 3]), v == memoryview(array("d", [1, 20, 3])), v.readonly)
b = bytearray(8)
w = memoryview(b).cast("H")
w[0], w[3] = 258, 65535
print(b, w.tolist(), w[1:3].tolist(), memoryview(b)[::2].tolist(), memoryview(b)[2:4] == b"\0\0", memoryview(b).cast("?").tolist(), memoryview(b"\0\0\xc0\x7f").cast("f").tolist(), memoryview(b"ab").cast("c").tolist(), memoryview(b"\xff").cast("b")[0], memoryview(b).toreadonly().readonly)
print(m == b"abcdefgh", m[:2] == bytearray(b"ab"), m == "abcdefgh", hash(memoryview(b"ab")) == hash(b"ab"), 99 in m, m.count(97) if hasattr(m, "count") else "", [*reversed(m[:3])], sorted(m[:3], reverse=True), bytes(memoryview(memoryview(b"x"))), m[2:][1:][0], m[5:2].tolist(), isinstance(m, memoryview), b"".join([m[:2], m[2:4]]), bytearray(m[:2]), int.from_bytes(m[:2], "big"))
with memoryview(b) as inner:
    inner[0] = 9
for f in (lambda: inner[0]), (lambda: inner.tobytes()), (lambda: repr(inner).startswith("<released memory at")), (lambda: memoryview("x")), (lambda: memoryview(5)), (lambda: memoryview()), (lambda: m.__setitem__(0, 1)), (lambda: m[99]), (lambda: m["a"]), (lambda: memoryview(b).__setitem__(0, 300)), (lambda: memoryview(b).__setitem__(0, "a")), (lambda: memoryview(b).__setitem__(slice(0, 2), b"abc")), (lambda: memoryview(b).__delitem__(0)), (lambda: v.cast("d")), (lambda: m.cast("z")), (lambda: m[:3].cast("H")), (lambda: hash(memoryview(bytearray(1)))), (lambda: m < m), (lambda: m + b"x"), (lambda: m[::2].cast("B")), (lambda: v.cast("h")), (lambda: m.cast(5)), (lambda: hash(v)), (lambda: w.__setitem__(0, 70000)), (lambda: w.__setitem__(0, 1.5)), (lambda: m[0, 1]), (lambda: m[...] is m), (lambda: m.index(100) if hasattr(m, "index") else "none"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
