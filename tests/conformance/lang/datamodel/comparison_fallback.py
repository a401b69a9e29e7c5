# 3.3.1: a comparison that returns NotImplemented tries the reflected one; == and != end with identity.
log = []


class A:
    def __init__(self, name):
        self.name = name

    def _try(self, op, other):
        log.append(f"{self.name}.{op}")
        return NotImplemented

    def __eq__(self, other):
        return self._try("eq", other)

    def __ne__(self, other):
        return self._try("ne", other)

    def __lt__(self, other):
        return self._try("lt", other)

    def __gt__(self, other):
        return self._try("gt", other)

    def __le__(self, other):
        return self._try("le", other)

    def __ge__(self, other):
        return self._try("ge", other)


class Sub(A):
    def __gt__(self, other):
        return self._try("sub gt", other)


import operator
a, b, s = A("a"), A("b"), Sub("s")
for op in operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge:
    for left, right in (a, b), (a, s), (a, a), (a, 1):
        log.clear()
        try:
            result = op(left, right)
        except TypeError as e:
            result = e
        print(op.__name__, *log, "->", result)
