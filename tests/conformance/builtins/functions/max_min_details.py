# max and min: key, default, first of equals, several arguments, mixed types, errors.
class K:
    def __init__(self, n, tag):
        self.n, self.tag = n, tag

    def __lt__(self, other):
        print(f"{self.tag}<{other.tag}", end=" ")
        return self.n < other.n

    def __gt__(self, other):
        print(f"{self.tag}>{other.tag}", end=" ")
        return self.n > other.n

    def __repr__(self):
        return self.tag


a, b, c = K(1, "a"), K(2, "b"), K(2, "c")
print(max(a, b, c), min([b, a, c]), max([b, c]), min(c, b))
print(max("apple", "fig", key=len), min(["bb", "a", "c"], key=len), max([], default="d"), min((), default=None, key=len), max(3, 1.5, True), max({1: "z", 2: "a"}), min("hello"))
print(max([1, 2], [1, 3]), max((x for x in [3, 1])), max(1, 1.0), max(1.0, 1), min(0.0, -0.0), max(float("nan"), 1), max(1, float("nan")), max([[1], [0, 5]], key=sum))
for f in (lambda: max([])), (lambda: min(5)), (lambda: max()), (lambda: max(1, "a")), (lambda: max(1, 2, default=3)), (lambda: min([1], key=5)), (lambda: max([1, 2], kee=1)), (lambda: min([1], [2], key=lambda x: None)), \
        (lambda: max({}, {})), (lambda: min(1j, 2j)), (lambda: max(None, 1)), (lambda: min(iter([]))):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(max([1, 2, 3], key=None), min("b", "a", key=None), max([3, 1, 2], key=lambda x: -x), min(range(5), key=lambda x: abs(x - 3)))
