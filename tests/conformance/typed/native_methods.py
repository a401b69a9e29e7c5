"""A method call's site sees builtin types, their subclasses, classes that change, and arguments that do not suit."""
from collections import deque


class Stack(list):
    pass


class Box:
    def __init__(self):
        self.items = []

    def append(self, x):
        self.items.append(("box", x))

    def pop(self):
        return self.items.pop()


def push_pop(things):
    out = []
    for thing in things:
        thing.append(1)
        out.append(thing.pop())
    return out


receivers = [[], Stack(), deque(), Box(), [5]]
print(push_pop(receivers * 2))
Stack.pop = lambda self: "patched"
print(push_pop(receivers * 2))
del Stack.pop
print(push_pop(receivers))
Stack.append = 3
try:
    push_pop([Stack()])
except TypeError as e:
    print(e)


def head(texts, what):
    return [t.startswith(what) for t in texts]


print(head(["short", "shorter than that", "", "long enough to be on the heap"], "short"))
try:
    head(["x", "y"], 3)
except TypeError as e:
    print(e)


def bad(d):
    return d.get()


def worse(d):
    return d.pop(1, 2, 3)


for f in bad, worse, bad, worse:
    for d in {}, {1: 2}:
        try:
            f(d)
        except TypeError as e:
            print(e)


def pairs(rows):
    out = []
    try:
        for a, b in rows:
            out.append((b, a))
            if len(out) == 2:
                rows.append((8, 9))
    except (ValueError, TypeError) as e:
        out.append(str(e))
    return out


print(pairs([(1, 2), (3, 4), [5, 6], "ab"]))
print(pairs([(1, 2), (3, 4, 5)]))
print(pairs([(1, 2), (3,)]))
print(pairs([(1, 2), 7]))


class Pair(tuple):
    def __iter__(self):
        return iter("xy")


print(pairs([Pair((1, 2)), (3, 4)]))


def three(v):
    try:
        a, b, c = v
        return c, b, a
    except (ValueError, TypeError) as e:
        return str(e)


for v in (1, 2, 3), [1, 2, 3], "abc", (1, 2), (1, 2, 3, 4), Pair((1, 2, 3)), 5, {1: 0, 2: 0, 3: 0}:
    print(three(v))
