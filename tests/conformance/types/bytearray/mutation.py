def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


a = bytearray(b"hello")
a.append(33)
a.extend(b" world")
a.extend([1, 2])
a.insert(0, 62)
print(a, a.pop(), a.pop(0), a.pop(-1), len(a))
a.remove(ord("l"))
a.reverse()
print(a, a.copy(), a.copy() is a)
a[0] = 68
a[1:3] = b"XYZ"
print(a)
a[::2] = bytes(range(65, 65 + len(a[::2])))
print(a)
del a[0]
del a[2:4]
del a[::3]
print(a, a[1], a[-2:], a[::-1])
a += b"tail"
a *= 2
print(a, a == bytes(a), a + b"x", b"x" + a[:2], a.find(b"tail"), a.count(b"t"))
a[2:2] = a
a[:] = a[3:7]
print(a, a.upper(), a.split(b"t"), a.hex(), a.decode("latin-1"))
a.clear()
print(a, len(a), bool(a), bytearray(3), bytearray("é", "utf-8"), bytearray([1, 2]), bytearray(b"'q'"), bytearray(memoryview(b"mv")))
b = bytearray(b"abc")
for i, byte in enumerate(b):
    b[i] = byte - 32
print(b, list(b), sorted(b), 65 in b, b"BC" in b, {1: b}, bytearray.fromhex("0aff"))
