# wraps, update_wrapper, total_ordering, cmp_to_key, reduce.
from functools import wraps, update_wrapper, total_ordering, cmp_to_key, reduce, WRAPPER_ASSIGNMENTS


def deco(f):
    @wraps(f)
    def wrapper(*a, **k):
        "wrapper doc"
        return f(*a, **k)
    wrapper.extra = 1
    return wrapper


def g(a: int, b=2) -> str:
    "g doc"
    return a


g.attr = "kept"
w = deco(g)
print(w.__name__, w.__doc__, w.__wrapped__ is g, w.attr, w.extra, w.__annotations__, w.__qualname__, w(5), WRAPPER_ASSIGNMENTS)
print(update_wrapper(lambda: 0, len).__name__, update_wrapper(lambda: 0, 5, assigned=()).__wrapped__)


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n if isinstance(o, V) else NotImplemented

    def __lt__(self, o):
        return self.n < o.n if isinstance(o, V) else NotImplemented


a, b = V(1), V(2)
print(a < b, a <= b, a > b, a >= b, a <= V(1), a >= V(1), V.__le__.__name__, a.__ge__(5))
try:
    a <= 5
except TypeError as e:
    print(e)
try:
    @total_ordering
    class Nothing:
        pass
except ValueError as e:
    print(e)
words = ["bb", "a", "ccc", "aa"]
key = cmp_to_key(lambda x, y: (len(x) > len(y)) - (len(x) < len(y)) or (x > y) - (x < y))
print(sorted(words, key=key), max(words, key=key), key("a") < key("bb"), key("a") == key("a"), key(1).obj)
try:
    hash(key("a"))
except TypeError as e:
    print(e)
print(reduce(lambda x, y: x * y, range(1, 6)), reduce(lambda x, y: f"({x}{y})", "abcd"), reduce(max, [], 7), reduce(lambda x, y: 0, [5]))
for args in (max, []), (max, 5), (5, [1, 2]), (max,):
    try:
        reduce(*args)
    except TypeError as e:
        print(e)
