# Keys found by their words, by tuples of plain items, and by code that changes the dict meanwhile.
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other):
        global d
        if d is not None and len(d) < 40:
            d[len(d) + 1000] = 0
        return isinstance(other, K) and self.n == other.n
d = None
d2 = {K(i): i for i in range(20)}
d = d2
print([d2.get(K(i)) for i in (0, 5, 19, 20)], len(d2) >= 20)
nan = float("nan")
t = {(1, nan): "a", (1.0, "x"): "b", (True, 2): "c", (-1,): "d", (-2,): "e", (2 ** 61 - 1, 5): "f", (0, 5): "g", ((1, 2), 3): "h"}
print(t[(1, nan)], t[(1, "x")], t[(1, 2)], t[(-1,)], t[(-2,)], t[(2 ** 61 - 1, 5)], t[(0, 5)], t[((1, 2), 3)], t.get((1, float("nan"))))
print([hash(n) for n in (-1, -2, 2 ** 61 - 1, 2 ** 61 - 2, -(2 ** 61 - 1), -(2 ** 61 - 2), 2 ** 61, -2 ** 61, 2 ** 62)])
for n in (-1, -2, 2 ** 61 - 1, 2 ** 61 - 2, -(2 ** 61 - 1), -(2 ** 61 - 2), 2 ** 61, -2 ** 61):
    assert {n: 1}[n] == 1 and {float(n): 1}.get(n, 0) == (float(n) == n), n
    assert hash((n,)) == hash((n + 0,))
print((1, 2) < (1, 3), (1, "b") > (1, "a"), (1, nan) == (1, nan), (1, nan) < (1, nan), (0.0,) == (-0.0,), (1,) < (1, 2), (1, 2) >= (1,))
print((1, 2.5) < (1, 3), (1, (2, 3)) < (1, (2, 4)), (True, 1) == (1, 1), ("abcdefghij", 1) < ("abcdefghij", 2))
try:
    (1, None) < (1, 2)
except TypeError as e:
    print(e)
print((1, None) == (1, None), (1, None) != (2, None), (None, 1) == (None, 2))
print({(1, 2)} == {(1.0, 2.0)}, (-3, 4) in {(-3, 4), (3, -4)}, len({(x, y) for x in range(-5, 5) for y in range(-5, 5)}))
print("e" in "abcdefghijk", "z" in "abcdefghijk", "\xe9" in "abcdefgh\xe9", "a" in "\u20ac" * 10 + "a")
