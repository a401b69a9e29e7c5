# 6.10: each operand of a chain is evaluated at most once, and not at all behind the first false comparison.
def e(x):
    print("e", x, end=" ")
    return x


print(e(1) < e(2) < e(3))
print(e(3) < e(2) < e(1))
print(e(1) < e(2) > e(0) != e(5) == e(5) <= e(9) in [9] is not e(None))
print(e("a") in e("abc") in [e("abc")])
print(not e(1) == e(1) != e(2), e(1) is e(1) is e(1))


class Loud:
    def __init__(self, result):
        self.result = result

    def __bool__(self):
        print("bool", self.result, end=" ")
        return self.result


class C:
    def __init__(self, result):
        self.result = result

    def __lt__(self, other):
        return Loud(self.result)


print(type(C(True) < C(False) < 3).__name__, type(C(False) < C(True) < 3).__name__)
if C(True) < C(True) < 1:
    print("chained")
print([x for x in range(10) if 2 < x <= 5], 1 < 2 < 3 < 4 < 5, 1 < 2 < 3 < 3, 3 > 2 > 1 == 1)
x = 5
print(1 < (x := x + 1) < 10, x, 1 < x < (y := 7) < 8, y)
try:
    1 < 2 < "3" < undefined
except TypeError as error:
    print(error)
