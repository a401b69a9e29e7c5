# range loops: the variable assigned inside, bounds that change, steps, huge bounds, no turns
def assigned(n):
    seen = []
    for i in range(n):
        seen.append(i)
        i = i * 100
        seen.append(i)
    return seen, i


def bound_changes(n):
    seen = []
    for i in range(n):
        n = 2
        seen.append(i)
    return seen, n


def list_shrinks(a):
    seen = 0
    for i in range(len(a)):
        if i < len(a):
            seen += a[i]
            a.pop()
    return seen, a


def steps(a, b, c):
    out = []
    for i in range(a, b, c):
        out.append(i)
        if len(out) > 4:
            break
    else:
        out.append("done")
    return out


def after(n):
    i = -1
    for i in range(n):
        pass
    else:
        i += 1000
    return i


def nested(n):
    out = []
    for i in range(n):
        for i in range(i):
            out.append(i)
        out.append(("outer", i))
    return out


def total(lo, hi):
    t = 0
    for i in range(lo, hi):
        t += i
    return t


print(assigned(2), bound_changes(4), list_shrinks([1, 2, 3, 4]))
for args in [(0, 3, 1), (3, 0, -1), (0, 10, 4), (10, 0, -4), (0, -3, 1), (2**63 - 2, 2**63 + 2, 1),
             (-(2**63) + 1, -(2**63) - 2, -1), (2**100, 2**100 + 3, 2), (0, 2**200, 2**100), (2**63 - 3, 2**63 - 1, 2)]:
    print(steps(*args))
print(after(0), after(3), nested(4))
print(total(2**62, 2**62 + 3), total(5, 5), total(2**64, 2**64 + 2), total(True, 4), total(-2, False))
for bad in [(0, 3, 0), (0.0, 3, 1), ("a", 1, 1), (0, None, 1)]:
    try:
        print(steps(*bad))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


class Index:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        print("index", self.v)
        return self.v


print(steps(Index(1), Index(7), Index(3)), total(Index(1), Index(4)))
for i in reversed(range(3)):
    print(i, end=" ")
for i in range(10)[2:8:3]:
    print(i, end=" ")
print(i)
