# Augmented assignment: object and key once, in-place methods, results rebound.
def note(name, value):
    print("evaluate", name)
    return value


class Number:
    def __init__(self, value):
        self.value = value

    def __iadd__(self, other):
        print("iadd", self.value, other)
        return self

    def __add__(self, other):
        print("add", other)
        return Number(self.value + other)

    def __mul__(self, other):
        print("mul", other)
        return Number(self.value * other)


n = same = Number(1)
n += 5
print(n is same)
n *= 3
print(n is same, n.value)
items = [[1], [2]]
note("list", items)[note("index", 0)] += note("value", [3])
print(items)


class Box:
    pass


box = Box()
box.total = 1
note("box", box).total += note("ten", 10)
note("box", box).total **= 2
print(box.total)
x = 7
x //= 2; x <<= 3; x |= 1; x ^= 5; x &= 0xFE; x -= 1; x %= 7; x >>= 1
print(x)
y = 3
y /= 2
print(y)
text = "a"
text += "b"
text *= 2
print(text)
numbers = list(range(6))
numbers[1:3] += [9]
numbers[::2] *= 1
print(numbers)
alias = numbers
alias += (7,)
print(numbers)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(error, t)
try:
    undefined += 1
except NameError as error:
    print(error)


def local():
    counter += 1


counter = 0
try:
    local()
except UnboundLocalError as error:
    print(error)
try:
    x += "text"
except TypeError as error:
    print(error)
