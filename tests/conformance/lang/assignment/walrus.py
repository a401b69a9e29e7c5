# Assignment expressions: value, scope, precedence.
if (n := 10) > 5:
    print(n)
print((a := 1) + (a := a + 1), a)
while (n := n - 4) > 0:
    print("n", n)


def f(x, y=(default := 3)):
    return x + y


print(f(z := 2), z, default)
print([p := 1, p ** 2], {(k := "key"): k}, (t := 1, 2), t)
print(f"{(w := 5)} {w:>{(v := 4)}}", v)
total = 0
print(any((total := total + i) > 4 for i in range(10)), total)


class C:
    attr = (inner := 6) + 1


print(C.attr, C.inner)
g = lambda: (q := 8) * 2
print(g())


def closure():
    def get():
        return late

    if (late := "bound") and get():
        return get()


print(closure())
items = [1, 2, 3]
items[(i := 1)] = 9
print(items[i:(j := 3)], i, j)
