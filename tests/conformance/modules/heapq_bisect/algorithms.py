# heapq and bisect: merge, nsmallest, nlargest, pushpop; bisect with key, insort, bounds.
import heapq, bisect
h = []
for x in [5, 1, 4, 1, 3]:
    heapq.heappush(h, x)
print(h[0], [heapq.heappop(h) for _ in range(len(h))])
h = [9, 8, 7, 3]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 1), heapq.heapreplace(h, 10), h, heapq.nsmallest(2, h), heapq.nlargest(2, [("a", 3), ("b", 9), ("c", 5)], key=lambda p: p[1]), heapq.nsmallest(0, [1]), heapq.nlargest(10, [1, 2]), heapq.nsmallest(1, [], key=len))
print(list(heapq.merge([1, 4], [2, 3], [], [0])), list(heapq.merge("ca", "db", reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), heapq.nlargest(3, "banana"))
for f in (lambda: heapq.heappop([])), (lambda: heapq.heappush((), 1)), (lambda: heapq.heapify({1})), (lambda: heapq.heapify([1, "a"])), (lambda: heapq.heapreplace([], 1)), (lambda: heapq.heappushpop([], 5)):
    try:
        print(f())
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
a = [1, 2, 2, 2, 5]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 0), bisect.bisect(a, 9), bisect.bisect_left(a, 2, 2), bisect.bisect(a, 2, 0, 2), bisect.bisect_left(a, 2, lo=1, hi=3), bisect.bisect("abd", "c"), bisect.bisect_left([("a", 1), ("b", 2)], 2, key=lambda p: p[1]))
bisect.insort(a, 3)
bisect.insort_left(a, 2.0)
b = ["aaa", "b"]
bisect.insort(b, "cc", key=lambda s: -len(s))
print(a, b)
for f in (lambda: bisect.bisect([1], "a")), (lambda: bisect.bisect([1], 1, -1)), (lambda: bisect.insort((), 1)), (lambda: bisect.bisect(5, 1)), (lambda: bisect.bisect([1]), ):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)


def grade(score, breakpoints=[60, 70, 80, 90], grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in [33, 99, 77, 70, 89, 90, 100]])
