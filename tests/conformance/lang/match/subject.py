# The subject is evaluated once; tuples, stars and := are allowed there.
def value(x):
    print("evaluate", x)
    return x


match value(3):
    case 1:
        print("one")
    case 2:
        print("two")
    case 3:
        print("three")

match value(1), value(2):
    case a, b:
        print("pair", a, b)

items = [1, 2, 3]
match *items, 4:
    case [_, _, _, last]:
        print("last", last)

match item := value(7):
    case 8:
        pass
print("item", item)

match items,:
    case [[1, *_]],:
        print("singleton")

x = 1
match x:
    case x if x > 5:
        print("no")
    case [x]:
        print("no")
    case 1:
        print("still one")

match = {"case": 1}
match["case"] += 1
print(match)
case = match
print(case["case"])
