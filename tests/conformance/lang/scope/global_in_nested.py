# global reaches the module from any depth, and does not touch a variable of the same name in between.
value = "module"


def outer():
    value = "outer"

    def inner():
        global value
        value = "set by inner"

        def innermost():
            return value
        return innermost()
    return inner(), value


print(outer(), value)


def define():
    global made_function, MadeClass

    def made_function():
        return "made"

    class MadeClass:
        pass


define()
print(made_function(), made_function.__qualname__, MadeClass.__qualname__)


def loop():
    global index
    for index in range(3):
        pass


loop()
print(index)
