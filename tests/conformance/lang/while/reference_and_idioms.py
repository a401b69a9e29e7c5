# 8.2: while with else, break out of nested loops, conditions with effects, loops that never run.
a, b = 0, 1
while a < 50:
    print(a, end=" ")
    a, b = b, a + b
else:
    print("else", a)
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
stack = [1, [2, [3, 4]], 5]
flat = []
while stack:
    top = stack.pop(0)
    if isinstance(top, list):
        stack[:0] = top
        continue
    flat.append(top)
print(flat)
found = None
i = 0
while i < 10:
    j = 0
    while j < 10:
        if i * j == 42:
            found = i, j
            break
        j += 1
    else:
        i += 1
        continue
    break
else:
    print("not found")
print(found)
while False:
    never = 1
else:
    print("else of while False")
while True:
    try:
        i += 1
        if i > 12:
            break
        continue
    finally:
        print("finally", i, end=" ")
print()
it = iter([3, 1, 2])
while (x := next(it, None)) is not None:
    print(x, end=" ")
print()


def loop():
    n = 0
    while 1:
        n += 1
        if n == 5:
            return n
    else:
        return "never"


print(loop())
