# Alternatives, with captures at different depths.
def test(x):
    match x:
        case [("a" | "b") as letter, (1 | 2 | 3) as digit]:
            return letter, digit
        case [[y, 0] | [0, [y]], z] | {"y": y, "z": z}:
            return "yz", y, z
        case int(n) | str(n) | [n]:
            return "n", n
        case (None | False) as nothing:
            return "nothing", nothing
        case 1.5 | _:
            return "any"


for x in (["a", 3], ["c", 3], [[1, 0], 2], [[0, [4]], 5], {"y": 6, "z": 7}, 8, "s", [9], None, False, 1.5, (1, 2, 3)):
    print(x, test(x))


class Loud:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print("try", other)
        return self.value == other


match Loud(2):
    case 1 | 2 | 3:
        print("found")
