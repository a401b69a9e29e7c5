# 6.13: conditional expressions: condition first, only one branch; they nest to the right.
def e(x):
    print("e", x, end=" ")
    return x


print(e("yes") if e(True) else e("no"))
print(e("yes") if e(0) else e("no"))
print([("fizz" if n % 3 == 0 else "") + ("buzz" if n % 5 == 0 else "") or n for n in range(1, 16)])
grade = lambda s: "A" if s > 90 else "B" if s > 80 else "C" if s > 70 else "F"
print(*map(grade, (95, 85, 75, 5)))
x = 5
print((x if x > 3 else 0) + 1, x if x > 3 else 0 + 1, (lambda: x if x else 0)(), [x] if x else [], *([1, 2] if x else []))
print((1, 2) if x else 3, not x if x else x, (a := 1) if x else (b := 2), a, "b" in globals(), -x if x > 0 else x, x if x else None is None)
y = 1 if x == 5 \
    else 2
z = (1 if x
     else 2)
print(y, z, f"{'a' if x else 'b'}", {True: 1 if x else 2}, (yield_ if (yield_ := x) else 0))
def g():
    return (yield 1) if (yield 0) else (yield 2)


it = g()
print(next(it), it.send(True), [it.close()])
it = g()
print(next(it), it.send(False))
