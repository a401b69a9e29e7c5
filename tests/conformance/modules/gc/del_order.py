"""__del__ of objects found dead together: what refers to others comes first."""
import gc

order = []


class Node:
    def __init__(self, name, *others):
        self.name = name
        self.others = list(others)

    def __del__(self):
        order.append(self.name)


def trees():
    inner = Node("inner")
    outer = Node("outer", inner)
    top = Node("top", outer)
    top.others.append(Node("late"))


trees()
gc.collect()
print(order.index("top") == 0, order.index("outer") < order.index("inner"), sorted(order))
# dead at once
