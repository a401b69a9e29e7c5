# return, break, continue and exceptions out of case blocks.
def find(items):
    for item in items:
        match item:
            case None:
                continue
            case ["stop", _]:
                break
            case ["return", value]:
                return value
            case {"raise": kind}:
                raise kind("from case")
            case _:
                print("seen", item)
    else:
        return "exhausted"
    return "broken"


print(find([1, None, 2]))
print(find([1, ["stop", 0], 2]))
print(find([["return", 42]]))
try:
    find([{"raise": ValueError}])
except ValueError as error:
    print(error)


def nested(x):
    match x:
        case [a, b]:
            match a:
                case 1:
                    match b:
                        case 2:
                            return "deep"
                        case _:
                            return "b"
                case _:
                    return "a"
        case _:
            pass
    return "outside"


print(nested([1, 2]), nested([1, 3]), nested([2, 0]), nested(0))


def generator(x):
    match (yield "ask"):
        case "again":
            yield "again " + x
        case other:
            yield other


g = generator("g")
print(next(g), g.send("again"))
g = generator("g")
print(next(g), g.send("else"))
