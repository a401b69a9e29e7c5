# and, or, not: short circuit, and the operand itself as the value.
def show(x):
    print("eval", x, end="; ")
    return x


print(show(0) and show(1))
print(show(2) and show(""))
print(show([]) or show("x"))
print(show(3) or show(4))
print(show(0) or show(None) or show(()))
print(show(1) and show(2) and show(3))
print(show(0) and show(1) or show(5))
print(not show(0), not not show("a"))
if show(1) and not show(0) or show(9):
    print("taken")
if not (show(1) and show(0)):
    print("negated")
x = None
y = x and x.attribute or "default"
print(y)
