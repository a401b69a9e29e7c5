# tuple assignments whose targets depend on each other, with indices changed by earlier targets, in loops of inferred numbers
def index_changes():
    a = [0, 0, 0]
    i = 0
    i, a[i] = 2, "x"
    a[i], i = "y", 0
    return a, i


def swap_through(a, i, j):
    a[i], a[j] = a[j], a[i]
    a[a[0]], a[0] = a[0], a[a[0]]
    return a


def permutation(p):
    p = list(p)
    swaps = 0
    for i in range(len(p)):
        while p[i] != i:
            j = p[i]
            p[i], p[j] = p[j], p[i]
            swaps += 1
    return swaps, p


def rotate3(a, b, c, n):
    for _ in range(n):
        a, b, c = b, c, a + b
    return a, b, c


def linked(n):
    head = None
    for i in range(n):
        head = (i, head)
    prev = None
    while head:
        head, prev = head[1], (head[0], prev)
    return prev


class Node:
    def __init__(self, v, next=None):
        self.v, self.next = v, next


def reverse(node):
    prev = None
    while node:
        node.next, prev, node = prev, node, node.next
    out = []
    while prev:
        out.append(prev.v)
        prev = prev.next
    return out


def chained(a):
    i = j = k = a
    i += 1
    x = y = [i, j]
    x[0] = k
    p = q, r = (1, 2)
    [m, n] = o = "uv"
    return i, j, k, x is y, y, p, q, r, m, n, o


def same_name():
    a, a = 1, 2
    b, (b, b) = 1, (2, 3)
    (c), [d] = c = 5, [6]
    return a, b, c, d


def attributes():
    n = Node(1)
    n.v, n.next = n.next, n.v
    m = Node(n, n)
    m.v.v, m.next.next, m = 5, 6, None
    return n.v, n.next, m


def nested_star():
    (a, *b), c, *(d, *e) = [1, 2, 3], 4, 5, 6
    [*f] = g, *h = "xyz"
    return a, b, c, d, e, f, g, h


def dictionary():
    d = {}
    d["a"], d["b"] = d["c"], x = 1, 2
    k = "a"
    k, d[k] = "b", "changed"
    for k, d[k] in d.copy().items():
        d[k] = [d[k]]
    return d, x, k


def gcds(pairs):
    out = []
    for a, b in pairs:
        while b:
            a, b = b, a % b
        out.append(a)
    return out


def fibonacci(n):
    a, b = 0, 1
    while n:
        a, b, n = b, a + b, n - 1
    return a


def euclid(a, b):
    x0, x1, y0, y1 = 1, 0, 0, 1
    while b:
        q, (a, b) = a // b, (b, a % b)
        x0, x1 = x1, x0 - q * x1
        y0, y1 = y1, y0 - q * y1
    return a, x0, y0


print(index_changes(), swap_through([1, 2, 0], 0, 2), swap_through([2, 1, 0.5], 1, 2), permutation([2, 0, 1, 3]), permutation([True, False]))
print(rotate3(1, 2, 3, 5), rotate3(0.5, 1, 2**62, 6), rotate3("a", "b", "c", 3), linked(3), reverse(Node(1, Node(2, Node(3)))), reverse(None))
print(chained(5), same_name(), attributes(), nested_star())
print(dictionary(), gcds([(12, 18), (2**70, 6), (7.5, 2), (0, 0)]), fibonacci(90), fibonacci(100), euclid(240, 46), euclid(2**64, 3**40))
for f, args in ((swap_through, ([1], 0, 1)), (swap_through, ("ab", 0, 1)), (rotate3, (1, "b", 2, 2)), (permutation, ([5, 0],)), (gcds, ([(1,)],)), (gcds, ([("a", 1)],)), (euclid, (1.5, 0.0)), (euclid, (1, None))):
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
