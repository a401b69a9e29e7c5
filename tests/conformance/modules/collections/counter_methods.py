# Counter: arithmetic, most_common, elements, missing keys, update and subtract, comparison, total.
from collections import Counter
c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], "z" in c, c.total(), sorted(c.elements()) == sorted("abracadabra"))
d = Counter(a=2, z=1, b=-3)
print(c + d, c - d, c & d, c | d, +d, -d, d.most_common())
c.update("aaa", q=5)
c.subtract({"a": 1, "r": 10})
print(c, c.most_common()[:-3:-1], dict(c))
del c["nothing"]
c["b"] = 0
print(+c, c == Counter(dict(c)), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1, b=1), Counter(a=3) >= Counter(b=1))
c += Counter(x=3)
c -= Counter(q=4)
c &= Counter(a=100, x=1, q=1)
c |= Counter(z=1)
print(c, list(Counter(a=2, b=0, c=-1).elements()), Counter(), Counter([1, 1.0, True]), Counter({"k": "text"}))
for f in (lambda: Counter(5)), (lambda: Counter("a", "b")), (lambda: Counter.fromkeys("ab")), (lambda: Counter("a") + {"a": 1}), (lambda: Counter(a="x").total()), (lambda: Counter("a").most_common("x")):
    try:
        print(f())
    except (TypeError, NotImplementedError) as e:
        print(type(e).__name__, e)
import copy, pickle
print(copy.copy(c) == c, pickle.loads(pickle.dumps(c)), type(c.copy()).__name__, repr(Counter({1: 2, "a": 3})))
