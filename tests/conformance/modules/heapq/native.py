"""Heaps, largest-first ones, hostile comparisons."""
import _heapq
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
h = [5,3,8,1,9,2]; _heapq.heapify(h); print(h); _heapq.heappush(h, 0); print(h, _heapq.heappop(h), h, _heapq.heappushpop(h, -1), _heapq.heappushpop(h, 4), _heapq.heapreplace(h, 7), h)
t(lambda: _heapq.heappop([])); t(lambda: _heapq.heapreplace([], 1)); t(lambda: _heapq.heappush((), 1)); t(lambda: _heapq.heapify(3)); t(lambda: _heapq.heappush([])); t(lambda: _heapq.heappushpop([], 3))
h = [5,3,8,1,9,2]; _heapq._heapify_max(h); print(h, _heapq._heappop_max(h), _heapq._heapreplace_max(h, 4), h)
class Bad:
    def __lt__(self, o): lst.clear(); return True
lst = [Bad() for _ in range(6)]; t(lambda: _heapq.heapify(lst)); lst = [Bad() for _ in range(6)]; t(lambda: _heapq.heappop(lst))
