# the order in which parts of assignments, augmented assignments, deletions, calls and displays are evaluated
class Log:
    def __init__(self):
        self.seen = []

    def __call__(self, name, value=None):
        self.seen.append(name)
        return value

    def show(self, label):
        print(label, " ".join(self.seen))
        self.seen.clear()


t = Log()


class Box:
    def __init__(self, name):
        object.__setattr__(self, "name", name)

    def __getattr__(self, name):
        t(f"get:{self.name}.{name}")
        return 1

    def __setattr__(self, name, value):
        t(f"set:{self.name}.{name}={value}")

    def __delattr__(self, name):
        t(f"del:{self.name}.{name}")

    def __getitem__(self, k):
        t(f"getitem:{self.name}[{k}]")
        return 5

    def __setitem__(self, k, value):
        t(f"setitem:{self.name}[{k}]={value}")

    def __delitem__(self, k):
        t(f"delitem:{self.name}[{k}]")


def box(name):
    t("box:" + name)
    return Box(name)


box("a")[t("i", 0)] = box("b").x = t("value", 9)
t.show("chain")
box("a")[t("i", 0)], box("b").y = t("v1", 1), t("v2", 2)
t.show("tuple")
box("a")[t("i", 0)] += t("value", 3)
t.show("aug item")
box("a").z -= t("value", 3)
t.show("aug attr")
box("a")[t("lo", 1):t("hi", 2):t("step", 3)] = t("value", 4)
t.show("slice")
box("a")[t("lo", 1):t("hi", 2)] *= t("value", 4)
t.show("aug slice")
del box("a")[t("i", 0)], box("b").q, (box("c")[t("j", 1)])
t.show("del")
[box("a").x, *box("b").rest, box("c")[t("k", 2)]] = t("seq", (1, 2, 3, 4))
t.show("star")
for box("a")[t("i", 0)] in t("iter", [7, 8]):
    t("body")
t.show("for")
{t("k1"): t("v1"), **t("m", {}), t("k2"): t("v2")}
t.show("dict")
[t("a"), *t("b", []), t("c")], {t("d"), *t("e", [])}
t.show("list set")
t("f", lambda *a, **k: None)(t("a"), *t("b", []), t("c"), k=t("k"), **t("d", {}), z=t("z"))
t.show("call")
t("x", 1) if t("cond", False) else t("y", 2)
t.show("conditional")
t("a", 1) < t("b", 2) < t("c", 0) < t("d", 9)
t.show("comparison")
t("a", 2) ** -t("b", 3) + t("c", 1) * t("d", 1)
t.show("arithmetic")
f"{t('a', 5):{t('w', 3)}}{t('b', 1)!r}"
t.show("f-string")
{t("k", i): t("v", i) for i in t("src", [0, 1]) if t("if", True)}
t.show("dict comprehension")
lambda a=t("default a"), *, b=t("default b"): t("body")
t.show("lambda")
box("a").n: t("annotation") = t("value", 1)
t.show("annotated")
assert t("test", True), t("message")
t.show("assert")
try:
    raise t("exc", ValueError("x")) from t("cause", None)
except t("handler", ValueError):
    t.show("raise")
with t("m1", open(__file__)) as box("a").f, t("m2", open(__file__)) as box("b")[t("i", 0)]:
    t.seen = [s.split("=")[0] for s in t.seen]
t.show("with")
