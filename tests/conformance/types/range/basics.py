# Ranges of any size: items, slices, membership, equality
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print(range(5), range(1, 5), range(1, 10, 2), range(0), list(range(10, 0, -3)))
print(len(range(0, 10, 3)), range(10)[3], range(10)[-1], range(10)[2:5], range(10)[::-1])
print(range(10)[::3], 5 in range(10), 5.0 in range(10), 'a' in range(3), 10 in range(10))
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 5, 2) == range(0, 6, 2))
print(hash(range(3)) == hash(range(0, 3)), range(3).count(1), range(3).index(2), range(5).start)
print(range(5).stop, range(5).step, bool(range(0)), list(reversed(range(5))))
print(list(reversed(range(0, 10, 3))), range(10**20)[10**19], len(range(10**18)))
print(10**19 in range(10**20), list(range(10**20, 10**20 + 3)), range(10**20)[5:10**20:10**19])
print(sum(range(101)), max(range(5)), range(-5, 5)[2], list(range(5, -5, -4)), range(True))
print(list(range(True, 3)))
