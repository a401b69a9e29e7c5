import bisect

a = [1, 3, 3, 5, 7]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 4), bisect.bisect(a, 9, 1, 3))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a, "".join("FDCBA"[bisect.bisect([60, 70, 80, 90], s)] for s in (33, 99, 77, 70, 89)))
rows = [("red", 1), ("blue", 5), ("green", 8)]
print(bisect.bisect_left(rows, 5, key=lambda r: r[1]))
bisect.insort(rows, ("black", 3), key=lambda r: r[1])
print(rows)
try:
    bisect.bisect(a, 1, lo=-1)
except ValueError as e:
    print(e)
