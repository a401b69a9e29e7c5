# Mutual recursion: lines that repeat are counted when they are the same line again and again.
import sys
sys.setrecursionlimit(60)


def down(n):
    if n == 0:
        raise ValueError("bottom")
    return down(n - 1)


down(20)
