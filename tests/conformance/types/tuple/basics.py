# Tuples: construction, slices, operators, hash
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print((), (1,), (1, 2), tuple('abc'), tuple(), tuple([1]), (1, 2) + (3,), (1, 2) * 2, (1,) * 0)
print(2 * (1,), (1, 2, 3)[1:], (1, 2, 3)[::-1], (1, 2, 3)[-1], (1, 2) == (1, 2))
print((1, 2) < (1, 3), (1,) < (1, 0), 2 in (1, 2), (1, 2, 1).count(1), (1, 2).index(2))
print(hash((1, 2, 3)), hash(()), hash((1,)), hash((1.5, (2, 3))), hash((-1, -2)))
print(hash((0, 2**61, 2**64)), len((1, 2)))
