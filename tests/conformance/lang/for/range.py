# Loops over range: bounds and steps, big ones, bounds that change meanwhile.
n = 3
for i in range(n):
    n = 10
    print(i, end=" ")
print()
for args in (5, 2), (2, 5), (0, 10, 4), (10, 0, -3), (5, 5), (-3, 3, 2), (0, -3, -1):
    print(args, [i for i in range(*args)], end=" ")
    for i in range(*args):
        print(i, end=" ")
    print()
for i in range(2 ** 70, 2 ** 70 + 3):
    print(i)
for i in range(9223372036854775805, 9223372036854775809):
    print(i)
for i in range(-9223372036854775807, -9223372036854775810, -1):
    print(i)
for i in range(True, 3):
    print(i)
try:
    for i in range(1, 5, 0):
        print(i)
except ValueError as e:
    print(e)
try:
    for i in range(1.5):
        print(i)
except TypeError as e:
    print(e)
