# Comparing items may empty the sets that are being combined.
class Hostile:
    count = 0

    def __hash__(self):
        return 1

    def __eq__(self, other):
        Hostile.count += 1
        if Hostile.count % 3 == 0:
            one.clear()
        if Hostile.count % 5 == 0:
            two.clear()
        return Hostile.count % 2 == 0


operations = [
    lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a - b, lambda a, b: a ^ b, lambda a, b: a == b,
    lambda a, b: a <= b, lambda a, b: a.update(b), lambda a, b: a.isdisjoint(b),
    lambda a, b: a.difference_update(b), lambda a, b: a.symmetric_difference_update(b),
    lambda a, b: a.intersection_update(b), lambda a, b: a.union(list(b)),
]
for start in range(6):
    for operation in operations:
        one, two = set(), set()
        Hostile.count = 1
        one = {Hostile() for _ in range(4)}
        two = {Hostile() for _ in range(9)}
        Hostile.count = start
        try:
            operation(one, two)
        except RuntimeError as e:
            assert "changed size" in str(e), e
print("survived")
a = frozenset("ab")
print(a.intersection() is a, a.intersection() == a)
