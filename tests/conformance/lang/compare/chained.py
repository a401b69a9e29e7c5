# Chained comparisons evaluate each operand once and stop early.
def note(x):
    print("note", x)
    return x


print(note(1) < note(2) < note(3))
print(note(1) < note(0) < note(3))
print(note(3) > note(2) == note(2) != note(1))
print(1 < 2 in [2, 3] is not None)
print(note([]) is not note(None) is note(None))


class Odd:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        print(self.name, "<", other.name)
        return Result(self.name + other.name)

    def __repr__(self):
        return self.name


class Result:
    def __init__(self, text):
        self.text = text

    def __bool__(self):
        print("bool", self.text)
        return self.text != "bc"

    def __repr__(self):
        return f"<{self.text}>"


a, b, c, d = map(Odd, "abcd")
print(a < b < c)
print(a < b < c < d)
print(not a < b)
x = 5
if 0 < x < 10 and not 10 < x < 20:
    print("between")
print([i for i in range(10) if 2 < i <= 5])
print((lambda v: 0 <= v < 3)(2), sorted([3, 1], key=lambda v: 0 < v < 2))
print(0 < (y := 3) < 4, y)
