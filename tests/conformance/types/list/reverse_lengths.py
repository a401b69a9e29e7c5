# Reversed in place and by slices, down to the empty list.
for n in (0, 1, 2, 3, 8, 9):
    l = list(range(n)); l.reverse(); print(l, l[::-1], l[::2], l[5:1:-2])
