# 6.12: assignment expressions: where they may stand, their scope, and the places that need parentheses.
if (n := 10) > 5:
    print(n)
data = [1, 2, 3]
print([y := 1, y**2], (y), {(k := "a"): k}, [last := x for x in data], last, any((hit := x) > 1 for x in data), hit)
while (item := data.pop()) > 1:
    print("popped", item)


def f(x, **kw):
    return x, kw


print(f(z := 3), z, f((w := 1), k=(v := 2)), w, v, len(t := (1, 2)), t, (lambda: (q := 5) + q)(), data[(i := 0):], i, [7][j := 0], j)
print(f"{(a := 4)}", a, f"{a:=4}|", {b := 1, (c := 2)}, b, c, [*(d := [1])], d, (e := 1, 2), e)
x = 1 if (g := 0) else g
assert (h := True)
print(x, h, (m := lambda: 5)(), not (o := 1))


def scope():
    total = 0
    partial = [total := total + v for v in range(5)]
    inner = lambda: (total := 99)
    inner()
    return total, partial


print(scope())
for text in "x := 1", "(x.y := 1)", "(x[0] := 1)", "f(a=b := 1)", "[i := 0 for i in []]", "(x := y := 0)", "def f(a=b := 1): 0", "x = y := 0", "f(x for x in (y := []))", \
        "[x for x in (y := [])]", "(True := 1)", "lambda: x := 1", "class C: [(z := 1) for _ in []]", "del (x := 1)", "(*a := 1)", "[j for x in [] if (x := 1)]":
    try:
        compile(text, "s", "exec")
        print(text, "| fine")
    except SyntaxError as err:
        print(text, "|", err.msg)
