# starred items in displays, calls, subscripts, return, yield, for lists, and what each refuses
def f(*args, **kw):
    return args, kw


a = [1, 2]
print([*a, *a, 3, *"xy"], (*a,), {*a, 2}, {**{"k": 1}, **{"k": 2, "z": 3}})
print(f(*a, 0, *range(2), k=1, *"q", **{"m": 2}))


def ret():
    return 1, *a, *"s"


def gen():
    got = yield 1, *a
    yield *a, got


g = gen()
print(ret(), next(g), g.send("got"))
for x in *a, 3, *[4]:
    print(x, end=" ")
print()


class Sub:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)


s = Sub()
print(s[*a], s[*a, 5], s[0, *a], s[*a, ::2], s[()], s[*()])
s[*a] = 1
s[*a, 9] = 2
x = *a, 3
*y, = "abc"
[*z] = (*a, *y)
(p, *q), *r = [(1, 2, 3), 4, 5]
print(x, y, z, p, q, r)
*m, n = {"k": 1, "l": 2}
first, *_, last = range(5)
print(m, n, first, last, _)
for h, *t in [(1,), (1, 2), "abc"]:
    print(h, t, end="; ")
print()
print([[h, *t] for h, *t in ["ab", "c"]], *[(b, c) for *b, c in [[1, 2, 3]]])
for call in (lambda: f(*5), lambda: f(**5), lambda: f(*a, **{1: 2}), lambda: f(**{"a": 1}, a=2), lambda: [*None],
             lambda: {**[1]}, lambda: {*[[]]}, lambda: f(*a, **None), lambda: (*1,)):
    try:
        call()
    except TypeError as e:
        print(e)
for text in ("*a", "x = *a", "print(*)", "f(**a, *b)", "*a, *b = 1", "del *a", "(*a)", "[*a for a in b]", "{**a for a in b}",
             "*a += 1", "for *x in y: pass", "return *a", "lambda *: 1", "s[*a:1]", "s[1:*a]", "f(a=1, *b, c)", "{*a: 1}", "x: int = *a"):
    try:
        compile(text, "t", "exec")
        print(repr(text), "ok")
    except SyntaxError as e:
        print(repr(text), e.msg)


class Iter:
    def __iter__(self):
        yield from "it"


print([*Iter()], f(*Iter()), {*Iter()} == {"i", "t"}, s[*Iter()])


class Map:
    def keys(self):
        return ["b", "a"]

    def __getitem__(self, k):
        return k * 2


print({**Map()}, f(**Map()), dict(Map()), dict(Map(), c=1))
