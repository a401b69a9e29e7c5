import operator as op

print(op.add(1, 2), op.mul("ab", 2), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 4), op.pow(2, 10), op.neg(5))
print(op.lt(1, 2), op.eq([1], [1]), op.is_(None, None), op.not_(0), op.truth([]), op.contains([1, 2], 2))
print(op.countOf([1, 2, 1], 1), op.indexOf("hello", "l"), op.concat([1], [2]), op.length_hint(iter([1, 2, 3])))
rows = [{"n": 3, "k": "c"}, {"n": 1, "k": "a"}, {"n": 2, "k": "b"}]
print(sorted(rows, key=op.itemgetter("n")))
print(op.itemgetter(1, 3, 5)("abcdefg"), op.itemgetter(slice(2))("xyz"))


class P:
    def __init__(self, x, y):
        self.x, self.y, self.me = x, y, self

    def dist(self, k=1):
        return k * (self.x + self.y)


p = P(3, 4)
print(op.attrgetter("x")(p), op.attrgetter("x", "me.y")(p), op.methodcaller("dist", k=2)(p))
print(op.itemgetter(1), op.attrgetter("a.b", "c"), op.methodcaller("f", 1, z=2))
d = {"a": 1}
op.setitem(d, "b", 2)
op.delitem(d, "a")
print(d, op.getitem(d, "b"), op.index(True), op.inv(5), op.xor(6, 3), op.lshift(1, 4))
x = [1]
print(op.iadd(x, [2]), x, op.imul(3, 4), op.matmul.__name__)
for bad in (lambda: op.itemgetter(), lambda: op.attrgetter(1), lambda: op.indexOf([1], 2), lambda: op.length_hint(1, "x")):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(op.call(max, 3, 9))
