# 3.2.13.5: slice objects: attributes, indices(), comparison, hash (since 3.12), no subclassing.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice("a", {}, 2.5))
print(s.indices(5), s.indices(100), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(-100, 100, 3).indices(7))
print(slice(5, 1).indices(3), slice(None, -20, -1).indices(5), slice(2**70).indices(2**80) == (0, 2**70, 1))
print(slice(1, 2) == slice(1, 2, None), slice(1, 2) < slice(1, 3), slice(1) != slice(2), slice(0, 1) == (0, 1, None))


class I:
    def __index__(self):
        return 3


print(slice(I(), None).indices(10), "abcdefgh"[I():], [*range(9)][:I():2])
for f in (lambda: slice(0, 5, 0).indices(3)), (lambda: slice("a").indices(3)), (lambda: s.indices(-1)), (lambda: s.indices(2.0)), \
        (lambda: slice()), (lambda: slice(1, 2, 3, 4)), (lambda: setattr(s, "start", 2)), (lambda: slice(1) < slice(None)), \
        (lambda: type("S", (slice,), {})), (lambda: slice(stop=1)):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
import copy, pickle
print(copy.copy(s) == s, copy.deepcopy(slice([1], 2)), pickle.loads(pickle.dumps(s)), s.__reduce__())
