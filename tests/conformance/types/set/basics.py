# Displays, constructors, adding and removing
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print(set(), {1, 2, 3}, {3, 1, 2}, set('a'), frozenset(), frozenset([1, 2]))
print({i * 7 % 31 for i in range(20)}, {100, 5, 33, -1, 2**40, 7.5, 2.0})
s = {1, 2, 3}
s.add(4)
s.add(2)
s.discard(1)
s.discard(99)
s.remove(2)
print(s, len(s), 3 in s, 9 in s)
s.update([5, 6], (7,), range(10, 12))
print(s)
s.intersection_update({5, 6, 7, 100})
print(s)
s.difference_update([5])
print(s)
s.symmetric_difference_update({6, 50})
print(s)
