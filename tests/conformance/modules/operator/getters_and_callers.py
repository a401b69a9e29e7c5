# operator.itemgetter, attrgetter, methodcaller, call, countOf, indexOf, concat, in-place functions.
import operator as op
from operator import itemgetter, attrgetter, methodcaller
from types import SimpleNamespace as N
import pickle
print(itemgetter(1)("abc"), itemgetter(0, 2)("abc"), itemgetter("k")({"k": 5}), itemgetter(slice(1, None))([1, 2, 3]), sorted([("b", 1), ("a", 2)], key=itemgetter(0)))
n = N(a=N(b=N(c=1)), x=5)
print(attrgetter("x")(n), attrgetter("a.b.c")(n), attrgetter("x", "a.b.c")(n), methodcaller("upper")("abc"), methodcaller("replace", "a", "b", 1)("aa"), methodcaller("split", sep=",")("a,b"))
print(repr(itemgetter(1, "a")), repr(attrgetter("a.b", "c")), repr(methodcaller("f", 1, k=2)), pickle.loads(pickle.dumps(itemgetter(1)))([5, 6]), itemgetter(1).__reduce__())
print(op.call(max, 1, 2), op.countOf([1, 1.0, True, 2], 1), op.indexOf("abc", "c"), op.concat([1], [2]), op.contains("abc", "b"), op.truth([]), op.not_(1), op.is_(None, None), op.is_not(1, None), op.index(True), op.length_hint([1]))
print(op.add(1, 2), op.sub(1, 2), op.mul("a", 3), op.truediv(1, 2), op.floordiv(7, 2), op.mod(7, 4), op.pow(2, 3), op.neg(1), op.pos(-1), op.inv(0), op.abs(-2), op.lshift(1, 3), op.rshift(8, 1), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.matmul.__name__)
x = [1]
y = op.iadd(x, [2])
print(x is y, x, op.iconcat([1], (2,)), op.isub(5, 2), op.ior({1}, {2}), op.imul([0], 2), op.setitem(x, 0, 9), x, op.getitem(x, 1), op.delitem(x, 0), x, op.lt(1, 2), op.ne(1, 1), op.eq([1], [1]))
for f in (lambda: itemgetter()), (lambda: attrgetter()), (lambda: attrgetter(5)), (lambda: methodcaller()), (lambda: methodcaller(5)), (lambda: itemgetter(9)([1])), (lambda: attrgetter("a.z")(n)), (lambda: op.indexOf([1], 2)), (lambda: op.concat(1, 2)), \
        (lambda: op.index(1.5)), (lambda: itemgetter(1)([1], [2])), (lambda: op.iconcat(1, [2])), (lambda: itemgetter(1)()), (lambda: op.add(1)), (lambda: op.is_none(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
