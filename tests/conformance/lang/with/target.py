# The target may be anything assignable; failing to assign is an error of the suite.
class Manager:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, kind, value, traceback):
        print("exit", kind.__name__ if kind else None)
        return kind is ValueError


class Box:
    pass


box, items, table = Box(), [0, 0], {}
with Manager(1) as box.attr:
    print(box.attr)
with Manager(2) as items[1]:
    print(items)
with Manager((3, [4, 5])) as (a, [b, c]):
    print(a, b, c)
with Manager("abcd") as (first, *rest):
    print(first, rest)
with Manager(6) as table["x"], Manager(7) as table["y"]:
    print(table)
with Manager((1, 2, 3)) as (a, b):
    print("not reached")
print("suppressed", a, b)


class Locked:
    __slots__ = ()


try:
    with Manager(8) as Locked().attr:
        print("not reached")
except AttributeError as error:
    print("AttributeError")
