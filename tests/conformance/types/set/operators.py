# Set algebra and comparisons
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


a = {1, 2, 3, 4}
b = {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, b - a, a.union(b, [9]), a.intersection(b, {3}))
print(a.difference(b, [1]), a.symmetric_difference(b), a.union(), a.intersection())
print(a.difference())
print(a <= b, a < b, {3} <= a, a >= {1}, a > a, a >= a, a == {4, 3, 2, 1}, a != b)
print(a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([7]), a.isdisjoint(b))
print(a == frozenset(a), a == [1])
c = a.copy()
c |= b
print(c)
c &= {1, 2, 5}
print(c)
c -= {1}
print(c)
c ^= {2, 77}
print(c)
print(frozenset([1, 2]) | {3}, {3} | frozenset([1]), type(frozenset([1]) | {2}).__name__)
print(type({2} | frozenset([1])).__name__, hash(frozenset([1, 2, 3])), hash(frozenset()))
print(hash(frozenset([frozenset([1]), 2])), {frozenset([1]): 5}[frozenset([1])])
print({1} in {frozenset([1])}, {frozenset([1]), 2} - {frozenset([1])})
