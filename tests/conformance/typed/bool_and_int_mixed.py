# variables that hold bools in one place and ints in another keep which of the two they are
def flag_or_count(items):
    found = False
    for x in items:
        if x > 2:
            found = found + 1
    return found


def last_test(items):
    r = 0
    for x in items:
        r = x == 2
    return r


def masks(n):
    m = True
    out = []
    for i in range(n):
        m = m & (i % 3 != 0)
        out.append(m)
        m = m | 2
        out.append(m)
        m = m ^ True
        out.append(m)
        m = m ^ m
        m = not m
    return out


def both(a, b):
    return a & b, a | b, a ^ b, a + b, a * b, a - b, a // (b or 1), a << b, -a, +a, ~(a + 0)


def pick(n):
    values = [True, 1, False, 0]
    out = []
    for i in range(n):
        v = values[i % 4]
        out.append((v, v is True, v is False, v == 1))
    return out


def condition(x, y):
    both = x and y
    either = x or y
    return both, either, x < 1, (x < 1) + (y < 1), sum([x < 5, y < 5, x == y])


print(flag_or_count([1, 2]), flag_or_count([3, 4]), type(flag_or_count([])).__name__)
print(last_test([]), last_test([2]), last_test([2, 3]))
print(masks(4))
for a, b in [(True, True), (True, 2), (3, False), (False, False)]:
    print(both(a, b))
print(pick(5))
print(condition(0, True), condition(True, 0), condition(True, 7))
table = [[]] * 3
print([10, 20][True], "ab"[False], [1, 2, 3][True:], {1: "one"}[True], {True: "t", 1: "i", 1.0: "f"})
counts = [0, 0]
for w in ["a", "bb", "c", "ddd"]:
    counts[len(w) > 1] += 1
print(counts, sum(x > 1 for x in [1, 2, 3]), max(True, 1), max(1, True), min(0, False), sorted([True, 0, False, 1]))
print(True == 1 == 1.0, hash(True), f"{True}", f"{True:d}", f"{True:>5}|", "%d %s" % (True, False), str(True + True))
