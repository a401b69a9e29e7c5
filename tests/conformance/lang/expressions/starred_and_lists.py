# 6.15: expression lists: trailing commas, starred items in tuples, returns, subscripts, for and calls.
t = 1, *[2, 3], *"ab",
print(t, *t, sep=" ")
*a, = 1, 2
print(a)


def r():
    return 0, *a, *range(2)


def y():
    yield 1, *a
    yield *a, 5


print(r(), list(y()))
for x in *a, *"xy":
    print(x, end=" ")
print()
d = {(1, 1, 2): "item"}
print(d[1, *a], [*a, *a], {*a, 9} == {1, 2, 9}, (*a, *a), len((*a,)), [*[*[*a]]])
print(*[], *(), sep="|", end="end\n")
print(*a, *[3], *{4: 5}, sep=",")
x = *a, 3
*b, c = *a, *x
print(x, b, c)
for text in "*a", "x = *a", "print(*)", "(*a)", "return_ = (*a)", "del *a", "*a = 1", "[*a] = 1, 2", "*a, *b = 1, 2", "f(**a, *b)", "f(*a, b, *c, d=1, *e)", "x = (*a, *b)[0]", "if *a: pass", "a[*b]", "a[*b:1]":
    try:
        compile(text, "s", "exec")
        print(text, "| fine")
    except SyntaxError as e:
        print(text, "|", e.msg)
