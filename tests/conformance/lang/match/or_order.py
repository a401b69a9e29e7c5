# An or pattern tries its subpatterns in turn and stops at the first success.
class Log:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print("==", other, end="; ")
        return self.value == other


for value in 1, 2, 3, 4:
    match Log(value):
        case 1 | 2 | 3:
            print("matched")
        case _:
            print("failed")
match (1, "x"):
    case (0, a) | (1, a) | (_, a):
        print(a)
match [2, [3]]:
    case [(1 | 2) as n, [3 | 4 as m]]:
        print(n, m)
match {"k": 5}:
    case {"j": v} | {"k": v} | {"l": v}:
        print(v)
