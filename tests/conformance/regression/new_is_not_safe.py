# The class named is the first one that has no __new__ written in Python.
class Plain(set):
    pass


class Own(Plain):
    def __new__(cls):
        return object.__new__(cls)


class Under(Own):
    pass


for cls in (Own, Under):
    try:
        cls()
    except TypeError as e:
        print(e)
for cls in (Plain, dict, int):
    try:
        object.__new__(cls)
    except TypeError as e:
        print(e)
