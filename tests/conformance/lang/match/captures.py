# Captures bind when the whole pattern has matched, and outlive the statement.
def probe(x):
    found = "unset"
    match x:
        case [found, 1]:
            print("first", found)
        case [a, b] if a > b:
            print("second", a, b)
        case [a, b]:
            print("third", a, b)
        case whole:
            print("whole", whole)
    return found


print(probe([5, 1]))
print(probe([2, 0]))
print(probe([2, 3]))
print(probe(7))

match (1, (2, 3)):
    case (x, (y, z) as inner) as outer:
        pass
print(x, y, z, inner, outer)


class Scope:
    match {"k": 1}:
        case {"k": value, **rest}:
            pass


print(Scope.value, Scope.rest)


def with_global():
    global declared
    match 3:
        case declared:
            pass


def with_nonlocal():
    shared = 0

    def inner():
        nonlocal shared
        match [9]:
            case [shared]:
                pass

    inner()
    return shared


with_global()
print(declared, with_nonlocal())
