# 8.5: many items with and without targets of every kind; later expressions see earlier targets.
class M:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        print("+", self.value, end=" ")
        return self.value

    def __exit__(self, *info):
        print("-", self.value, end=" ")


class O:
    pass


o, d = O(), {}
with M(1) as a, M(a + 1) as b, M((a, b)) as (c, e), M([a, b, c]) as [f, *g], M("attr") as o.x, M("item") as d["k"], M("none"):
    print("body", a, b, c, e, f, g, o.x, d)
print()
with (M("p1") as p, M("p2")):
    print(p)
with (M("q1"), M("q2") as q,):
    print(q)
with (M("single")) as s:
    print(s)
with (M("t1"), M("t2"))[0] as t:
    print(t)
with (yield_ := M("walrus")) as w:
    print(w, yield_.value)
with M("cond") if a else M("else") as x, (lambda: M("lambda"))():
    print(x)


def f(n):
    with M(n) as n:
        with M(n * 2) as m, M(m * 2) as k: return n, m, k


print(f(3))
for i in 1, 2:
    with M(i): continue
else:
    print("done")
