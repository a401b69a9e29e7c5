# ==, <, is, in and chains over values of many kinds, in functions that mostly see numbers, with reflected methods and identity
class Any:
    def __eq__(self, o):
        log.append(("eq", type(o).__name__))
        return NotImplemented

    def __lt__(self, o):
        log.append(("lt", type(o).__name__))
        return NotImplemented

    def __gt__(self, o):
        log.append(("gt", type(o).__name__))
        return "greater"


class Num(int):
    def __lt__(self, o):
        return "num lt"

    def __eq__(self, o):
        return True

    __hash__ = int.__hash__


def count_less(values, x):
    n = 0
    for v in values:
        if v < x:
            n += 1
        elif v == x:
            n += 100
    return n


def run(values, lo, hi):
    out = []
    for v in values:
        try:
            out.append((lo <= v <= hi, v == lo, v != hi, v is lo, not v > hi))
        except TypeError as e:
            out.append(str(e))
    return out


def find(values, x):
    for i, v in enumerate(values):
        if v == x:
            return i
    return -1


def clamp_chain(a, b, c, d):
    return a < b < c < d, a < b > c, a == b != c, a < b == (b > a), (a < b) < c, not a < b, a is not b is not c


nan = float("nan")
log = []
print(count_less([1, 2.5, True, 2**70, -(2**70), nan, 3], 2.5), count_less([], 1), count_less([Num(5)], 1), count_less(["a", "b"], "b"), count_less([(1, 2), (0,)], (1,)), count_less([{1}, set()], {1}))
print(run([0, 1, 1.0, True, nan, 2**65, None, "a", 1j, [1]], 1, 3))
print(run(["a", "", "b", 5, None], "a", "b"), run([[], [1], (1,)], [0], [2]))
print(find([1, 2.0, "x", None, nan], 2), find([1, None], None), find([nan], nan), find(["1"], 1), find([1.0], True), find([Num(9)], "anything"), find([[1], (1,)], (1,)), find([b"a", "a"], "a"), find([0, False], -0.0))
print(clamp_chain(1, 2, 3, 4), clamp_chain(1.5, 2, 2**64, float("inf")), clamp_chain(True, 2, -1, 0))
a = Any()
for f in (lambda: a == 1, lambda: 1 == a, lambda: a < 1, lambda: 1 < a, lambda: a > 1, lambda: 1 > a, lambda: a != a, lambda: a == a, lambda: a < a, lambda: a in [1, a], lambda: [a] == [a], lambda: (a, 1) < (a, 2), lambda: find([1, a], a), lambda: count_less([1], a), lambda: max(a, 1), lambda: sorted([1, a]), lambda: a <= 1, lambda: 0 < a < 5):
    log.clear()
    try:
        print(f(), log)
    except TypeError as e:
        print("TypeError", e, log)
print(1 is True, 1 == True, [1] is [1], None is None, (x := []) is x, "a" is not None, 1 in (True, 2), None in [0, "", None], nan in [nan], nan in (1.0, 2), 2**70 == 2.0**70, 2**70 + 1 == 2.0**70, 1 < 1.5 < 2, 3 > 2 > 1, 1 < 3 > 2, 1 == 1 in [1], not 1 == 2, (not 1) == 2)


class Container:
    def __contains__(self, v):
        return v

    def __len__(self):
        return 0


print([v in Container() for v in (0, 1, "", "a", [], None)], [v not in Container() for v in (0, 1)], bool(Container()), not Container(), Container() == Container(), Container() or "empty")


class Bool:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        log.append(self.v)
        return self.v > 0

    def __lt__(self, o):
        return Bool(o)


log.clear()
r = Bool(1) < 0 < 5
print(r.v, log)
log.clear()
print((Bool(1) < 3 < 4), [1 if Bool(2) < k else 0 for k in (-1, 1)], log, not Bool(0), any([Bool(-1), Bool(3), Bool(9)]), log)
