# exec of statements of every kind, in a namespace of its own
source = """
import math
from math import floor as fl
total = 0
for i in range(5):
    if i == 3:
        continue
    total += i
else:
    done = True
while total > 7:
    total -= 1
def f(a, /, b, *args, c=3, **kw):
    'doc'
    return a, b, args, c, kw
class C:
    'kept'
    n = total
    def m(self):
        return self.n, __class__.__name__
    @staticmethod
    def s(): return 's'
try:
    1 / 0
except ZeroDivisionError as e:
    caught = str(e)
finally:
    cleaned = 1
with open('/dev/null') as fh:
    pass
match (1, [2, 3]):
    case (a, [b, *rest]):
        matched = a, b, rest
g = [x * y for x in range(3) for y in range(2) if x]
assert total
del i
lam = lambda q: q + total
t = (1, 2)
(u, *v), w = 'abc', 4
"""
ns = {}
exec("\n".join(line[4:] if line[:4] == "    " else line for line in source.split("\n")) if "\n    import" in source
     else source, ns)
print(ns["total"], ns["done"], ns["f"](1, 2, 3, d=4), ns["f"].__doc__, ns["C"]().m(), ns["C"].s(), ns["C"].__doc__)
print(ns["caught"], ns["cleaned"], ns["fh"].closed, ns["matched"], ns["g"], "i" in ns, ns["lam"](1), ns["u"], ns["v"])
print(ns["fl"](2.5), ns["math"].__name__, ns["w"])
