# bytearray: item and slice assignment, append, extend, insert, pop, remove, reverse, clear, +=, *=, resizing with views.
b = bytearray(b"hello")
b[0] = 72
b[-1:] = b"OW"
b[1:3] = []
b[2:2] = bytearray(b"--")
b[::2] = bytes(len(b[::2]))
print(b)
b = bytearray(range(10))
del b[::3], b[0]
b.append(255)
b.extend([1, 2])
b.extend(b"xy")
b.extend(x for x in (7, 8))
b.insert(0, 65)
b.insert(100, 66)
print(b, b.pop(), b.pop(0), b.remove(255), b.reverse(), b, b.copy() is b, len(b))
b += b"z"
b *= 2
c = b
c += bytearray(b"!")
print(b is c, b)
b.clear()
print(b, bytearray(3), bytearray(b"x") == b"x", bytearray("é", "utf-8"), bytearray([1, 2]), bytearray(memoryview(b"ab")), bytearray(b"ab").__alloc__() > 0 if hasattr(b, "__alloc__") else "")
b = bytearray(b"abcdef")
v = memoryview(b)
v[0] = 90
v[1:3] = b"YX"
print(b)
b[0:2] = b"12"
v.release()
b.append(33)
print(b)
for f in (lambda: b.__setitem__(0, 256)), (lambda: b.__setitem__(0, "a")), (lambda: b.__setitem__(99, 1)), (lambda: b.append("a")), (lambda: b.append(-1)), (lambda: b.extend("ab")), (lambda: b.extend(5)), (lambda: b.extend([300])), (lambda: b.insert(0, 1000)), (lambda: b.remove(250)), (lambda: bytearray().pop()), (lambda: b.pop(99)), (lambda: b.__setitem__(slice(0, 2), 5)), (lambda: b.__setitem__(slice(None, None, 2), b"x")), (lambda: b.__setitem__("a", 1)), (lambda: hash(b)), (lambda: bytearray("x")), (lambda: bytearray(-1)), (lambda: b + "x"), (lambda: b.__delitem__(99)), (lambda: b.__setitem__(slice(0, 1), "s")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
