# 6.2.4: comprehensions with several fors and ifs, unpacking targets, nesting in each place, walrus, scopes, errors.
matrix = [[1, 2, 3], [4, 5, 6]]
print([x for row in matrix for x in row if x % 2 if x > 1], [[row[i] for row in matrix] for i in range(3)], {x: y for x, y in zip("ab", matrix)}, {len(w) for w in "a bb cc".split()}, [(x, y) for x in range(3) for y in range(x)], [a + b for a, (b, *_) in [(1, (2, 3)), (4, [5])]], [*(y for y in "gen")])
print([x if x > 1 else -x for x in range(3)], [lambda: x for x in range(2)][0](), [f(3) for f in [lambda n: n * 2, str]], [(i, j := i * 2, j) for i in range(2)], [y for x in [1, 2] if (y := x * 10) > 10], [[z for z in range(y)] for y in [x for x in range(3)]], sum(x * y for x in [1, 2] for y in [10, 20]))
print([x for x in [x for x in [1, 2]] if x in [x for x in [2]]], {**{k: v for k, v in [("a", 1)]}, **{k: 2 for k in "b"}}, [k for k in {"x": 1}], {(a, b): c for (a, b), c in {(1, 2): 3}.items()}, [o[0] for o in [[5]] for o[0] in [9]], [x for x, in [(1,), (2,)]], "".join(c for c in "hello" if c not in "l"))
x = "outer"
[x for x in "abc"]
print(x, [x for _ in "z"], (lambda: [x for x in "q"] + [x])())


class C:
    n = 3
    squares = [i * i for i in range(n)]
    try:
        broken = [i * n for i in range(2)]
    except NameError as e:
        print(e)
    table = {k: v for k, v in zip("ab", squares)}


print(C.squares, C.table)


def gen():
    got = [(yield_ := v) for v in (yield "first")]
    yield got, yield_


g = gen()
print(next(g), g.send("xy"))
for text in "[x for x in 5]", "[x for x in [1] for y in x]", "{[]: 1 for _ in 'a'}", "[1 / (2 - x) for x in range(3)]", "{x for x in [[]]}", "[a for a, b in [1]]", "[*x for x in [[1]]]", "{**x for x in [{}]}", "[x, y for x in y]", "[x for x in 1, 2]", "(x for x in a, b)", "[x async for x in y]", "[(yield x) for x in y]", "[x := 1 for x in y]", "[x for x in]", "[for x in y]", "f(x for x in y, 1)", "{k: v for k in y}", "[x for 5 in y]", "[x for x() in y]", "[await x for x in y]", "[x if x for x in y]":
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, "|", type(e).__name__, getattr(e, "msg", e))
