# what may be one of several kinds stays a value
class Node:
    def __init__(self):
        self.left = None


def depth(n):
    return 1 if n.left is None else 1 + depth(n.left)


def half(xs):
    s = 0
    for x in xs:
        s += x * .5
    return s


def find(m, k):
    v = m.get(k)
    return 0 if v is None else v


root = Node()
root.left = Node()
print(depth(root), half([1, 2]), find({"a": 1}, "a"))
