class Node:
    __match_args__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value = value
        self.next = next

    @classmethod
    def of(cls, values):
        node = None
        for value in values:
            node = cls(value, node)
        return node

    @staticmethod
    def weight(n):
        return n * 2


def size(x):
    if isinstance(x, list):
        return len(x)
    if x is None or not isinstance(x, (str, Node)):
        return 0
    if isinstance(x, Node):
        return 1 + size(x.next)
    return len(x.upper())


def last(node):
    while True:
        if node.next is None:
            return Node.weight(node.value)
        node = node.next


def kind(x):
    match x:
        case Node(value, next=None):
            return value
        case [first, *rest]:
            return first + len(rest)
    return 0


def echo():
    got = 0
    while True:
        got = yield got + 1


def mean(n):
    total = 0
    for i in range(n):
        total += i
    return total / n


print(size([1]), size(None), size("ab"), size(Node.of([1, 2])), last(Node.of([3])), kind(Node(4)), kind([5, 6]))
e = echo()
next(e)
print(e.send(3))
