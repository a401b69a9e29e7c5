# How the items of a sequence are reached: by iteration, or by index where a wildcard star is.
class Traced(list):
    def __len__(self):
        print("len")
        return super().__len__()

    def __getitem__(self, index):
        print("item", index)
        return super().__getitem__(index)

    def __iter__(self):
        print("iter")
        return super().__iter__()


class Item:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print("compare", self.value, other)
        return self.value == other


def run(items, label):
    subject = Traced([Item(i) for i in items])
    print("--", label)
    match subject:
        case [1, 2]:
            print("two")
        case [1, 2, 4]:
            print("three")
        case [_, _, _, _]:
            print("four, unseen")
        case [1, *_, 9]:
            print("ends")
        case [1, *rest, 8]:
            print("rest", len(rest))
        case [*_]:
            print("anything")


run([1, 2], "1 2")
run([1, 3], "1 3")
run([1, 2, 3], "1 2 3")
run([5, 6, 7, 8], "5 6 7 8")
run([1, 0, 0, 0, 9], "ends")
run([1, 0, 0, 0, 8], "rest")
