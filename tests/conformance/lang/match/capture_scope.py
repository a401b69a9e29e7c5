# A captured name is local to the function, unless global or nonlocal say otherwise.
name = "module"


def local(v):
    match v:
        case [name]:
            pass
    try:
        return name
    except UnboundLocalError as e:
        return str(e)


def declared(v):
    global name
    match v:
        case [name]:
            pass


def enclosing(v):
    found = "unset"

    def inner():
        nonlocal found
        match v:
            case {"x": found}:
                pass
    inner()
    return found


print(local([1]), local(2), name)
declared(["global"])
print(name)
print(enclosing({"x": 1}), enclosing({}))


class Body:
    match (1, 2):
        case (a, b):
            pass


print(Body.a, Body.b)
