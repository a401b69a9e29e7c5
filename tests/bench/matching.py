class Num:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Bin:
    __match_args__ = ("op", "left", "right")

    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right


def evaluate(node):
    match node:
        case Num(value):
            return value
        case Bin("+", left, right):
            return evaluate(left) + evaluate(right)
        case Bin("*", left, right):
            return evaluate(left) * evaluate(right)
        case Bin("-", left, right):
            return evaluate(left) - evaluate(right)
        case _:
            raise TypeError(node)


def command(words):
    match words:
        case ["go", ("north" | "south" | "east" | "west") as where]:
            return len(where)
        case ["get", item] if item != "nothing":
            return 10
        case ["drop", *items]:
            return len(items)
        case {"x": x, "y": y, **rest}:
            return x + y + len(rest)
        case int() | float():
            return 1
        case None:
            return 2
        case _:
            return 0


def build(depth):
    if depth == 0:
        return Num(depth + 3)
    return Bin("+*-"[depth % 3], build(depth - 1), build(depth - 1))


tree = build(12)
total = 0
for _ in range(80):
    total += evaluate(tree) % 1000007
print(total)
inputs = [["go", "north"], ["get", "lamp"], ["drop", 1, 2, 3], {"x": 1, "y": 2, "z": 3}, 7, None, "other", ["go", "up"]]
score = 0
for _ in range(120000):
    for item in inputs:
        score += command(item)
print(score)
