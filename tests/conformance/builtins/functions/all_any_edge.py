# all and any: short circuit, any iterable, errors of elements, empty ones.
class B:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("ask", self.v, end=" ")
        if self.v is None:
            raise ValueError("undecided")
        return self.v


print(all([]), any([]), all([1, "a", [0]]), any([0, "", None, 0.0, 1]), all({}), any({0: 1}), all("abc"), any(iter([])), all(x for x in range(3)))
print(all([B(True), B(False), B(None)]))
print(any([B(False), B(True), B(None)]))
for f in all, any:
    for args in (3,), (), ([1], [2]), ([B(f is all), B(None)],):
        try:
            print(f(*args))
        except (TypeError, ValueError) as e:
            print(e)
it = iter([1, 0, 5, 6])
print(all(it), list(it))
it = iter([0, 0, 5, 6])
print(any(it), list(it))
