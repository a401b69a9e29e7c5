# Guards run after binding, in order, and only when their pattern matched.
def say(name, result):
    print("guard", name)
    return result


def test(x):
    match x:
        case [a] if say("one", a == 1):
            print("case one", a)
        case [a] if say("two", False):
            print("never")
        case [a, b] if say(f"three {a} {b}", True):
            print("case three")
        case _ if say("wild", x == 5):
            print("case wild")
        case y if (n := say("walrus", y)):
            print("case walrus", y, n)
        case _:
            print("default")


for x in ([1], [2], [3, 4], 5, 0, 6):
    print("subject", x)
    test(x)


def fails(x):
    match x:
        case 1 if 1 / 0:
            pass


fails(2)
try:
    fails(1)
except ZeroDivisionError as error:
    print(error)
