# Functions entered with unboxed arguments: how deep they may call, results of other types, rebinding, big ints.
import sys
sys.setrecursionlimit(500)
def down(n: int):
    if n == 0: return 0
    return 1 + down(n - 1)
def depth():
    lo = 0
    for n in range(600):
        try:
            down(n)
            lo = n
        except RecursionError as e:
            return lo, str(e)
print(depth())
def weird(n):
    if n == 3: return "x"
    return n + 1
def use(k):
    total = 0
    for i in range(k):
        try_ = weird(i)
        if i != 3: total += try_
    return total
print(use(6))
def loud(n):
    s = str(n)
    if n > 2: raise ValueError(s)
    return len(s)
def mid(n):
    a = loud(n); b = quiet(a); c = loud(n + 1)
    return a + b + c
def quiet(n):
    if n < 1: return 0
    return leaf(n) + leaf(n + 1)
def leaf(n):
    return n * 3
def top(k):
    t = 0
    for i in range(k): t += mid(i)
    return t
print(top(2))
leaf = lambda n: 2.5
print(top(2))
def big(n):
    if n > 70: return n
    return big(n + 1) * 2
print(big(1), big(60))
