"""Tracebacks and recursion through methods called directly."""
import traceback


class Node:
    def __init__(self, left, right, value):
        self.left = left
        self.right = right
        self.value = value

    def sum(self):
        total = self.value
        if self.left is not None:
            total += self.left.sum()
        if self.right is not None:
            total += self.right.sum()
        return total

    @property
    def ratio(self):
        return self.value / self.left.value

    def __add__(self, other):
        return Node(None, None, self.value + other.value)

    def forever(self, n):
        return self.forever(n + 1) + 1


class Leaf(Node):
    def __init__(self, value):
        super().__init__(None, None, value)

    def sum(self):
        return super().sum() * 1


def attempt(f):
    try:
        for _ in range(2):
            print(f())
    except Exception:
        print(traceback.format_exc().replace(__file__, "file"))


tree = Node(Node(None, Leaf(2), 3), Leaf(4), 5)
attempt(tree.sum)
tree.left.right.value = "text"
attempt(lambda: tree.sum())
tree.left.value = 0
attempt(lambda: tree.ratio)
attempt(lambda: tree + tree.left.right)
attempt(lambda: Leaf())
attempt(lambda: tree.left.left.sum())
try:
    tree.forever(0)
except RecursionError as error:
    print(error)
# not desugared: prints tracebacks
