# Starred patterns anywhere in a sequence.
def test(x):
    match x:
        case [first, *middle, last] if len(middle) > 1:
            print("middle", first, middle, last)
        case [*init, 0]:
            print("ends in zero", init)
        case [0, *tail]:
            print("starts with zero", tail)
        case [a, [b, *c], *_]:
            print("nested", a, b, c)
        case [_, *_, _]:
            print("at least two")
        case (one,):
            print("one", one)
        case *everything,:
            print("everything", everything)


for x in ([1, 2, 3, 4], [1, 2, 0], [0], [0, 1], [1, (2, 3)], [1, 2], [1], [], "no"):
    print(x, end=" -> ")
    test(x)
    if x == "no":
        print("nothing")
