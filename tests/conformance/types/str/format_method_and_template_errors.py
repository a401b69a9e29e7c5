# str.format: automatic and manual fields, attributes, items, nested specs, conversions, errors of each kind; format_map; custom __format__
class F:
    x = [10, {"k": "deep", "0": "zero text"}]

    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "F!"

    def __getitem__(self, k):
        return f"item {k!r}"


f = F()
cases = [("{} {}", (1, 2), {}), ("{1} {0}", (1, 2), {}), ("{0} {}", (1, 2), {}), ("{} {0}", (1, 2), {}), ("{a} {b}", (), {"a": 1, "b": 2}), ("{}", (), {}), ("{2}", (1,), {}), ("{a}", (), {}),
         ("{0.x[0]} {0.x[1][k]}", (f,), {}), ("{0[a b]} {0[5]} {0[-5]} {0[]]}", (f,), {}), ("{0[5]}", (f,), {}), ("{0[-5]}", (f,), {}), ("{0[]}", (f,), {}), ("{0.}", (f,), {}), ("{0.x.y}", (f,), {}),
         ("{!r} {!s} {!a}", ("a\u00e9", "b", "\u00e9"), {}), ("{!x}", (1,), {}), ("{!}", (1,), {}), ("{!r", (1,), {}), ("{!rr}", (1,), {}), ("{:{}}", (5, 10), {}), ("{:{w}.{p}f}|", (3.14159,), {"w": 8, "p": 2}),
         ("{:{:{}}}", (1, 2, 3), {}), ("{{}}", (), {}), ("{{{}}}", (1,), {}), ("{", (), {}), ("}", (), {}), ("{0", (1,), {}), ("{}}", (1,), {}), ("{0]}", (1,), {}), ("{:}}", (f,), {}), ("{:a{{b", (f,), {}),
         ("{0:anything at all}", (f,), {}), ("{:>10}{:<4}|{:^5}|", ("r", "l", "c"), {}), ("{:*^9}", ("mid",), {}), ("{:d}", ("x",), {}), ("{:s}", (1,), {}), ("{:5}", (None,), {}), ("{:5}", ([],), {}), ("{}", (None,), {}),
         ("{0[x]}", ({"x": 1},), {}), ("{0[1]}", ({1: "int key"},), {}), ("{0[1]}", ({"1": "str key"},), {}), ("{0[1]}", ("text",), {}), ("{0[9]}", ("text",), {}), ("{0[a]}", ("text",), {}), ("{0.upper}", (5,), {}),
         ("{a.b}", (), {"a": f}), ("{} {a} {}", (1, 2), {"a": "named"}), ("{0!r:>8}", ("q",), {}), ("{:.2}", ("abc",), {}), ("{:=5}", ("x",), {}), ("{:05}", ("x",), {}), ("{: }", ("x",), {}), ("{:,}", ("x",), {}),
         ("{self} {format}", (), {"self": 1, "format": 2}), ("{ 0}", (1,), {}), ("{0 }", (1,), {}), ("{\u00e9}", (), {"\u00e9": "e"}), ("{a b}", (), {"a b": "blank"}), ("{!r:{}}", ("x", 5), {}), ("{:%Y}", (5,), {}),
         ("{99999999999999999999}", (), {}), ("{0[99999999999999999999]}", ([],), {}), ("{:99999999999999999999}", (1,), {}), ("{:\u00e9>5}", (1,), {}), ("{:>5}", ("\U0001f600",), {}), ("{0.__class__.__name__}", (1.5,), {})]
for text, args, kw in cases:
    try:
        print(repr(text), "=", text.format(*args, **kw))
    except Exception as e:
        print(repr(text), "->", type(e).__name__, e)


class Default(dict):
    def __missing__(self, k):
        return f"?{k}?"


print("{a} {b:>5}|{c!r}".format_map(Default(a=1)), "{x.real} {x[0]}".format_map({"x": F()}) if hasattr(F, "real") else "")
for bad in (5, None, [1]):
    try:
        print("{a}".format_map(bad))
    except Exception as e:
        print(type(e).__name__, e)
try:
    "{}".format_map({})
except ValueError as e:
    print(e)


class Bad:
    def __format__(self, spec):
        return 5


class Raises:
    def __format__(self, spec):
        raise LookupError(spec)


for o in (Bad(), Raises()):
    try:
        "{:zz}".format(o)
    except (TypeError, LookupError) as e:
        print(type(e).__name__, e)
print(format(object.__new__(type("O", (), {"__str__": lambda s: "as str"}))), "{:}".format(f), "{!s:>4}".format(f), f"{f:{'nested'}}{f!r:6}|")
