# The steps of a with statement, in the order of the reference.
class Manager:
    def __init__(self, name):
        print("make", name)
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind, value, traceback)


with Manager("a"):
    print("body")
with Manager("b") as target:
    print("body", target)
with Manager("c") as x, Manager(x + "d") as y:
    print("body", x, y)
with (
    Manager("e") as e,
    Manager("f"),
):
    print("body", e)
with (Manager("g")):
    pass
with (Manager("h")) as single, (Manager("i")):
    print(single)
with Manager("j") if single else None:
    print("conditional")
