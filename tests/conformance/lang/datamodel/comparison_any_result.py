# 3.3.1: a rich comparison may return any value; it is asked for truth only in a Boolean context.
class Vector:
    def __init__(self, *items):
        self.items = items

    def __lt__(self, other):
        return Vector(*[a < b for a, b in zip(self.items, other.items)])

    def __eq__(self, other):
        return Vector(*[a == b for a, b in zip(self.items, other.items)])

    def __bool__(self):
        print("bool", self.items)
        return all(self.items)

    def __repr__(self):
        return f"V{self.items}"


a, b, c = Vector(1, 2), Vector(2, 3), Vector(2, 9)
print(a < b, a == b, b == c)
print(a < b < c)
print("yes" if a == a else "no")
print(not a < c)
print(a in [b, a], [a] == [b])
print(sorted([b, a]))
print(min(b, a))
