import heapq

h = []
for n in (5, 1, 8, 3, 9, 2):
    heapq.heappush(h, n)
print(h, [heapq.heappop(h) for _ in range(len(h))])
h = [9, 4, 7, 1]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 10), h)
print(heapq.nlargest(3, [4, 1, 7, 3, 9]), heapq.nsmallest(2, "hello", key=ord), list(heapq.merge([1, 4], [2, 3], [0, 9])))
print(list(heapq.merge("dca", "fb", reverse=True)), heapq.nlargest(2, [(1, "a"), (3, "c"), (2, "b")], key=lambda t: t[0]))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
heapq._heapify_max(x := [1, 5, 3])
print(x, heapq._heappop_max(x))
