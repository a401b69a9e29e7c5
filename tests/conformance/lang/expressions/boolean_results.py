# 6.11: and, or return one of their operands; not returns a bool; evaluation stops early.
def e(x):
    print("e", repr(x), end=" ")
    return x


print(e(0) or e("") or e([]) or e(None))
print(e(1) and e("a") and e([0]) and e({}))
print(e(0) and e(1), e(1) or e(2), e(None) or e(0) and e(3))
print(e(1) and e(0) or e("fallback"), not e(""), not not e("x"))


class Counted:
    def __init__(self):
        self.asked = 0

    def __bool__(self):
        self.asked += 1
        return self.asked % 2 == 1


c = Counted()
r = c and c and "end"
print(r is c, c.asked)
c = Counted()
if c and c:
    print("both")
elif not c or c:
    print("asked", c.asked)
c = Counted()
print((c or c or 5) is c, c.asked)
while c and (c or True):
    break
print(c.asked, [x for x in [0, 1, "", "a"] if x and x or x == 0], 1 if c else 2, c.asked)
default = None
name = default or "unknown"
print(name, [] and 1 / 0, 1 or 1 / 0, True and None, False or None)
