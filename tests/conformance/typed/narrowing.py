# Tests say what a variable holds; what says otherwise later is right all the same.
class A:
    def __init__(self, n):
        self.n = n


class B(A):
    pass


class Liar:
    @property
    def __class__(self):
        return int


def total(items):
    t = 0
    for x in items:
        if isinstance(x, int):
            t += x + 1
        elif isinstance(x, (str, list)):
            t += len(x)
        elif x is None:
            continue
        elif not isinstance(x, A):
            t += 1000
        else:
            t += x.n
            x = 5
            t += x * 2
    return t


def follow(node, depth):
    if node is None:
        return depth
    while node:
        if isinstance(node, list):
            node = node[0] if node else None
            depth += 1
            continue
        node = node - 1
    return depth, node


def swap(x):
    if isinstance(x, str):
        x = len(x)
        return x + 1
    return x


print(total([1, True, "abc", [1, 2], None, A(10), B(20), 2.5, 10 ** 30]))
print(follow([[[3]]], 0), follow(None, 7), follow([], 1))
print(swap("four"), swap(3), swap(None))
try:
    total([Liar()])
except TypeError as e:
    print(e)
