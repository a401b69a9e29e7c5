# `except E as N` binds N in the clause and deletes it behind it, whatever happens.
def normal():
    try:
        raise ValueError("v")
    except ValueError as e:
        print("bound", e)
    try:
        e
    except NameError as error:
        print(type(error).__name__, error)


def rebound():
    e = "before"
    try:
        1 / 0
    except ZeroDivisionError as e:
        e = "inside"
        print(e)
    return "e" in locals()


def deleted_inside():
    try:
        1 / 0
    except ZeroDivisionError as e:
        del e
    return "e" in locals()


def untouched():
    e = "kept"
    try:
        pass
    except ZeroDivisionError as e:
        pass
    return e


def by_return():
    try:
        1 / 0
    except ZeroDivisionError as e:
        return lambda: e


def captured():
    try:
        1 / 0
    except ZeroDivisionError as e:
        get = lambda: e
        print(get())
    try:
        get()
    except NameError as error:
        print(type(error).__name__, error)


normal()
print(rebound(), deleted_inside(), untouched())
try:
    by_return()()
except NameError as error:
    print(type(error).__name__, error)
captured()
try:
    raise KeyError("module")
except KeyError as module_name:
    pass
print("module_name" in globals())


class Body:
    try:
        raise KeyError("class")
    except KeyError as inside:
        text = str(inside)


print(Body.text, hasattr(Body, "inside"))
