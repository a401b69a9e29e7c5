def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Point:
    x, y = 3, 4
    names = {"a": [10, 20], "1": "one"}


p = Point()
attempt(lambda: "{} {} {}".format(1, "b", 2.5))
attempt(lambda: "{1} {0} {1}".format("a", "b"))
attempt(lambda: "{a} {b!r} {0}".format(1, a=2, b="c"))
attempt(lambda: "{0.x}/{0.y:>4} {0.names[a][1]} {0.names[1]}".format(p))
attempt(lambda: "{:{}}|{:{w}.{p}f}|{:>{w}}".format("a", 5, 2.5, "z", w=8, p=2))
attempt(lambda: "{{}} {{{}}} }}{{".format(1))
attempt(lambda: "{!r:>6}|{!s:<6}|{!a}".format("a", "b", "\u00e9"))
attempt(lambda: "{a[0]} {a[-1]}".format(a={"0": 1, 0: 2, "-1": 3}))
attempt(lambda: "{x} {y}".format_map({"x": 1, "y": 2}))
for text in ["{", "}", "{0", "{!", "{!r", "{!x}", "{!rx}", "{:", "{0[", "{0[]}", "{0.}", "{0[a]b}", "{}{0}", "{0}{}", "{3}", "{name}", "{0.missing}", "{:{:{}}}", "{:{}", "{0[99999999999999999999]}", "{ 0}", "{0{}}"]:
    attempt(lambda: text.format(1, 2, 3))
attempt(lambda: "{}".format_map({}))
attempt(lambda: "{z}".format_map({}))


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


attempt(lambda: "{a} {b}".format_map(Default(a=1)))
