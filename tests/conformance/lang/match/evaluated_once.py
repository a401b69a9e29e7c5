# The subject is evaluated once, whatever the number of cases.
def subject():
    print("subject")
    return 3


match subject():
    case 1: print("one")
    case 2: print("two")
    case 3: print("three")


x = [1, 2]
match x:
    case [a, b] if (x := 5) and False:
        pass
    case [a, b]:
        print("old subject", a, b, x)
