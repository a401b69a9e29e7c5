# 6.3.3: slicing every kind of sequence: bounds out of range, negative steps, assignment and deletion.
for s in "abcdef", b"abcdef", [0, 1, 2, 3, 4, 5], (0, 1, 2, 3, 4, 5), range(6), bytearray(b"abcdef"), memoryview(b"abcdef"):
    print([bytes(x) if isinstance(x, memoryview) else x for x in (s[1:4], s[:-2], s[-3:], s[::2], s[::-1], s[4:1:-1], s[10:], s[-100:2], s[3:3], s[::-2])])
a = list(range(6))
a[1:3] = "xyz"
print(a)
a[::2] = [0] * 4 if len(a) > 6 else [9] * 4
print(a)
a[2:2] = [7, 7]
a[len(a):] = [8]
a[-1:-3:-1] = "ab"
print(a)
del a[::3]
print(a)
del a[1:-1]
print(a)
a[:] = a
a[1:1] = a
print(a)
for action in (lambda: a.__setitem__(slice(None, None, 2), [1])), (lambda: a.__setitem__(slice(0, 1), 5)), (lambda: a[1.0:]), \
        (lambda: a["1":]), (lambda: (1, 2)[::0]), (lambda: a[:None:"x"]), (lambda: a[1, 2]), (lambda: {}[1:2, []]):
    try:
        print(action())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
