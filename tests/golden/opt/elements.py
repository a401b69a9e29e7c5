# element types belong to the place where a container is made
class Point:
    def __init__(self, x, w):
        self.x = x
        self.w = w


def total(ps):
    return sum(p.x * p.w for p in ps)


def moments(ps, n):
    m = 0.0
    for i in range(n):
        p = ps[i]
        m += p.x * p.w * i
    return m


names = ["a", "b"]
counts = {"a": 1}
pairs = [(1, 2.5), (3, 4.5)]
print(total([Point(1.0, 2.0)]), moments([Point(1.0, 2.0)], 1), names, counts, pairs)
