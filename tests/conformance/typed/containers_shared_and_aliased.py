# lists and dicts that two names, fields or closures share, changed through one and read with inferred types through the other
def shared(n):
    a = [0] * n
    b = a
    for i in range(n):
        b[i] = i
        a[-1] += b[i]
    b.append("text")
    t = 0
    out = []
    for x in a:
        try:
            t += x
        except TypeError:
            out.append(x)
    return a is b, t, out


def rows(n):
    row = [1] * n
    m = [row, row[:], row]
    m[0][0] = 5
    m[1][1] = 2.5
    row = m[1]
    row[2] = None
    return m


def default(v, acc=[]):
    acc.append(v)
    t = 0
    for x in acc:
        t = t + x
    return t


class Node:
    def __init__(self, items, next=None):
        self.items = items
        self.next = next


def walk(node):
    t = 0
    while node is not None:
        for x in node.items:
            t += x
        node = node.next
    return t


def closure_list():
    data = [1, 2, 3]

    def change(v):
        data[0] = v
    t = 0
    for i in range(len(data)):
        t += data[i]
        change(0.5 if i == 0 else 2**65)
    return t, data


def argument(a, f):
    t = 0
    for i in range(len(a)):
        f(a)
        t += a[i]
    return t


def dict_values(d):
    t = 0
    for k in d:
        t += d[k]
    for v in d.values():
        t += v
    for k, v in d.items():
        t += v * k
    return t


def tuple_of_lists(pair):
    a, b = pair
    for i in range(len(a)):
        a[i], b[i] = b[i] + 1, a[i] * 2
    return pair


def list_of_self():
    a = [1]
    a.append(a)
    n = 0
    x = a
    while isinstance(x, list) and n < 5:
        n += x[0]
        x = x[1]
    return n, a[1][1][0]


def set_of_numbers(values):
    s = set()
    t = 0
    for v in values:
        if v in s:
            t += v
        s.add(v)
    return t, len(s)


print(shared(4), rows(3))
print(default(1), default(2.5), default(2**64))
try:
    default("x")
except TypeError as e:
    print(e)
common = [1, 2]
chain = Node(common, Node([3], Node(common)))
print(walk(chain))
common.append(0.5)
print(walk(chain), walk(None), walk(Node(range(4), Node({5: 6}))))
chain.next.items = "ab"
try:
    walk(chain)
except TypeError as e:
    print(e)
print(closure_list())
print(argument([1, 2, 3], lambda a: None), argument([1, 2, 3], lambda a: a.append(1)), argument([1, 2, 3], lambda a: a.__setitem__(2, 0.25)))
for f in (lambda a: a.clear(), lambda a: a.__setitem__(1, "s"), lambda a: a.reverse() or a.__setitem__(0, None)):
    try:
        print(argument([1, 2, 3], f))
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(dict_values({1: 2, 3: 4}), dict_values({0.5: 2, True: 2**63}), dict_values({}))
a = [1, 2]
print(tuple_of_lists((a, a)), tuple_of_lists(([1], [2.5])), tuple_of_lists(([2**62], [2**62])), list_of_self())
print(set_of_numbers([1, 1.0, True, 2, 2**70, 2**70, 2.5, 2.5]), set_of_numbers([]), set_of_numbers("aab"[:1]))
