# lists of one kind of element that get another kind while they are used
def fill(n):
    a = [0] * n
    for i in range(n):
        a[i] = i * i
    return a


def total(a):
    t = 0
    for x in a:
        t += x
    return t


def scale(a, k):
    for i in range(len(a)):
        a[i] = a[i] * k
    return a


def rolling(a):
    for i in range(1, len(a)):
        a[i] = a[i - 1] + a[i]
    return a


a = fill(5)
print(total(a), a)
a[2] = 1.5
print(total(a), a)
a[3] = 2**80
print(total(a), a)
a.append(True)
print(total(a), scale(a, 2))
print(rolling([1, 2, 3.5, 4]), rolling([2**62, 2**62, 1]), rolling(["a", "b"]), rolling([[1], [2]]))
a[0] = "x"
try:
    total(a)
except TypeError as e:
    print(e)
print(scale(["ab", 2, [1]], 2))


def grows_while(a):
    t = 0
    for x in a:
        t += x
        if x == 2:
            a.append(10)
        if x == 10:
            a[:] = a[:2]
    return t, a


print(grows_while([1, 2, 3]), grows_while([2, 2]))


def matrix_sum(m):
    t = 0
    for row in m:
        for x in row:
            t += x
        row[0] = None
    return t


m = [[1, 2], [3, 4]]
print(matrix_sum(m), m)
try:
    print(matrix_sum(m))
except TypeError as e:
    print(e)


def swap_kinds(a, b):
    for i in range(len(a)):
        a[i], b[i] = b[i], a[i]
    return a, b


print(swap_kinds([1, 2, 3], ["x", None, 2.5]))


def shrink(a):
    seen = []
    for i in range(len(a)):
        try:
            seen.append(a[i])
        except IndexError as e:
            seen.append(str(e))
        del a[-1:]
    return seen


print(shrink([1, 2, 3, 4]), [total(x) for x in ([], [1], (2, 3), {4: 0}, range(4), b"ab")])
