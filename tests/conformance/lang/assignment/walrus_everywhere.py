# assignment expressions in conditions, arguments, slices, comprehensions, lambdas, defaults, f-strings, decorators
import re


def f(*args, **kw):
    return args, kw


print((n := 5), n, (m := n + 1) + m)
if (k := len("abc")) > 2 and (j := k * 2):
    print(k, j)
while (n := n - 1) > 2:
    print(n, end=" ")
print(n)
print(f(x := 1, y := 2, k=(z := 3)), x, y, z)
a = list(range(10))
print(a[(lo := 2):(hi := 5)], lo, hi, a[i := 3], i)
print([(q := v) * 2 for v in a[:3]], q, [w for v in a if (w := v % 3) == 1], w)
print(any((witness := v) > 4 for v in a), witness, all((last := v) < 3 for v in a), last)
print(f"{(t := 7)} {t:>{(width := 4)}} {t!r} {(u:=t)}", width, u)
g = lambda v: (r := v * 2) + r
print(g(3), "r" in globals())


def default(v=(d := 9)):
    return v


print(default(), d)


def scopes():
    total = 0
    values = [total := total + v for v in range(4)]

    def inner():
        nonlocal total
        return [total := v for v in (10, 20)], total
    return values, total, inner(), total


print(scopes())


def uses_global():
    global gl
    [gl := v for v in range(3)]
    return (lambda: gl)()


print(uses_global(), gl)
print(m.group(2) if (m := re.match(r"(\w)(\w+)", "word")) else None)
x = y = 0
print((x := 3, y), x, {(key := "k"): (val := 1)}, key, val, {1: 2, (two := 2): two})
print(not (b := False), (c := 1) if (e := 0) else (h := 2), "c" in globals(), e, h)
print(1 < (mid := 5) < 10, mid, (p := 1, 2), p, [1, (o := 2), 3], o)
del (x)
print((lambda: (yes := 1))(), [*(s := "ab")], s)
assert (checked := True), "message"
print(checked, (yield_ := "name"))


def gen():
    while (got := (yield)) is not None:
        print("got", got)
    return (done := "done")


it = gen()
next(it)
it.send(1)
try:
    it.send(None)
except StopIteration as stop:
    print(stop.value)


@(deco := lambda fn: fn)
def decorated():
    return "decorated"


print(decorated(), deco(5))


class C:
    a = (b := 3) + 1
    c = [b * 2 for _ in range(1)] if False else b


print(C.a, C.b, C.c)
match (subject := [1, 2]):
    case [first, _] if (guard := first + 1) == 2:
        print(subject, guard)
with (ctx := open(__file__)) as same:
    print(ctx is same)
for text in ("x := 1", "(a.b := 1)", "(a[0] := 1)", "f(a=b:=1)", "[i := 0 for i in a]", "[x for x in (y := a)]", "((a, b) := 1)",
             "class D: [v := 1 for _ in a]", "(True := 1)", "lambda: x := 1", "(x := 1) = 2", "def f(a: b := 1): 0", "del (x := 1)",
             "[[(j := 0) for i in a] for j in a]"):
    try:
        compile(text, "t", "exec")
        print("ok", text)
    except SyntaxError as err:
        print(text, "--", err.msg)
