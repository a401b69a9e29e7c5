# __exit__ runs on return, break, continue and at the end, with three Nones.
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("exit", self.name, args)
        return True


def returns():
    with Manager("outer"):
        with Manager("inner"):
            return print("value") or "result"
        print("unreachable")


def loops():
    for i in range(4):
        with Manager(i):
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
    else:
        print("no else")
    while True:
        with Manager("w"):
            break


def order():
    with Manager("x"):
        return [print("evaluated before exit")]


print(returns())
loops()
print(order())
