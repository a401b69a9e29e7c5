# match over numbers, bools, floats, strings in loops whose types are guessed, and subjects that are none of these
def classify(values):
    counts = [0] * 8
    for v in values:
        match v:
            case 0:
                counts[0] += 1
            case 1 | 2:
                counts[1] += 1
            case True:
                counts[2] += 1
            case 2.5:
                counts[3] += 1
            case int():
                counts[4] += 1
            case float():
                counts[5] += 1
            case "0":
                counts[6] += 1
            case _:
                counts[7] += 1
    return counts


def machine(program):
    acc = 0
    pc = 0
    steps = 0
    while pc < len(program):
        steps += 1
        if steps > 50:
            break
        match program[pc]:
            case ("add", n):
                acc += n
            case ("mul", n):
                acc *= n
            case ("jump", to) if acc < 100:
                pc = to
                continue
            case ("jump", _):
                pass
            case ("neg",):
                acc = -acc
            case ("halt", *_):
                break
            case other:
                acc = other
        pc += 1
    return acc, pc, steps


def tree(t):
    match t:
        case int() | float():
            return t
        case ("+", a, b):
            return tree(a) + tree(b)
        case ("*", a, b):
            return tree(a) * tree(b)
        case ("-", a):
            return -tree(a)
        case [*items]:
            return [tree(i) for i in items]


def letters(text):
    vowels = digits = other = 0
    for c in text:
        match c:
            case "a" | "e" | "i" | "o" | "u":
                vowels += 1
            case "0" | "1" | "2":
                digits += 1
            case " ":
                continue
            case _:
                other += 1
    return vowels, digits, other


class Num(int):
    def __eq__(self, other):
        return other == 2

    __hash__ = int.__hash__


class Everything:
    def __eq__(self, other):
        return True


print(classify([0, 1, 2, 3, True, False, 2.5, 3.5, 1.0, -0.0, "0", "1", None, 2**70, 0j, b"0"]))
print(classify([Num(7), Num(0), Everything(), float("nan")]))
print(machine([("add", 3), ("mul", 5), ("jump", 1), ("neg",), ("halt", 1)]))
print(machine([("add", 2**62), ("add", 2**62), ("mul", 2)]))
print(machine([("add", 0.5), ("mul", 3), ("x", 1), ["add", "s"]][:3]), machine([["add", 1], "text", []]))
print(tree(("+", 1, ("*", 2, ("-", 3)))), tree(("*", 2**40, 2**40)), tree([1.5, ("+", 0.5, 1), []]), tree("x"))
try:
    tree(("+", "x", 1))
except TypeError as e:
    print(e)
print(letters("a1 b2 e9"), letters([]), letters(["a", "ab", 1, None, "e"]))


def ranges(n):
    out = ""
    for i in range(n):
        match i % 15, i % 3, i % 5:
            case 0, _, _:
                out += "f"
            case _, 0, _:
                out += "3"
            case _, _, 0:
                out += "5"
            case _:
                out += "."
    return out


print(ranges(31))
