def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


data = bytearray(b"abcdef")
m = memoryview(data)
print(m[0], m[-1], len(m), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.readonly, m.obj is data, m.contiguous)
print(m.tolist(), m.tobytes(), m[1:3].tobytes(), m[::2].tobytes(), m[::-1].tolist(), m.hex(), m.hex("-"), bytes(m), list(m), 98 in m)
m[0] = 65
m[1:3] = b"XY"
print(data, m == data, data == m, m[0:2] == b"AX", m != b"x", memoryview(b"abc").readonly)
print(memoryview(bytes(range(8))).cast("H").tolist(), memoryview(b"ab").cast("c").tolist(), memoryview(b"\xff\x01").cast("b").tolist(), hash(memoryview(b"q")) == hash(b"q"))
d = memoryview(bytearray(16)).cast("d")
d[1] = 2.5
print(d.tolist(), d.nbytes, d.cast("B")[8:].tolist())
attempt(lambda: m[10])
attempt(lambda: m["a"])
attempt(lambda: memoryview("a"))
attempt(lambda: memoryview())
attempt(lambda: memoryview(b"a").__setitem__(0, 1))
attempt(lambda: m.__setitem__(0, 300))
attempt(lambda: m.__setitem__(0, "a"))
attempt(lambda: m.__setitem__(slice(0, 2), b"xyz"))
attempt(lambda: m.__delitem__(0))
attempt(lambda: m.cast("I").tolist())
attempt(lambda: m.cast("x"))
attempt(lambda: m.cast("H").cast("I"))
attempt(lambda: hash(m))
with memoryview(data) as view:
    attempt(lambda: data.append(1))
attempt(lambda: view[0])
m.release()
attempt(lambda: m.tobytes())
data.append(66)
print(data)
match memoryview(b"xy"):
    case [first, second]:
        print(first, second)
