# sys.setrecursionlimit is obeyed.
import sys


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


sys.setrecursionlimit(200)
shallow = depth(0)
print(100 < shallow < 200, sys.getrecursionlimit())
sys.setrecursionlimit(3000)
print(2000 < depth(0) < 3000)
for bad in 0, -1, "x":
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
