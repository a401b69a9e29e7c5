# json.dumps: separators, indent, sort_keys, ensure_ascii, default, skipkeys, allow_nan, keys of other types, cycles.
import json
data = {"b": [1, 2.5, -0.0, 1e100, True, None], "a": {"é": "\u20ac\U0001F600\n\"\\/\x7f\x00", "": []}, "t": (1, (2,)), "e": {}}
print(json.dumps(data))
print(json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False))
print(json.dumps([1, {"a": 2}], indent="\t"), json.dumps([1, [2]], separators=(",", ":")), json.dumps({"a": 1, "b": [2]}, indent=1, separators=(";", "=")), json.dumps([], indent=2), json.dumps([[], {}], indent=0))
print(json.dumps({1: 1, 1.5: 2, True: 3, None: 4, "s": 5}), json.dumps({(1, 2): 1, "ok": 2}, skipkeys=True), json.dumps(float("nan")), json.dumps([float("inf"), -float("inf")]), json.dumps("x" * 3), json.dumps(10**30))
print(json.dumps({1, 2}, default=sorted), json.dumps([3 + 4j], default=lambda z: {"re": z.real, "im": z.imag}), json.dumps({"z": {3}}, default=list), json.dumps(json.dumps("q")))


class S(str):
    pass


class I(int):
    def __repr__(self):
        return "I"


class F(float):
    def __repr__(self):
        return "F"


class L(list):
    pass


import collections, enum
E = enum.IntEnum("E", "A B")
print(json.dumps([S("s"), I(5), F(1.5), L([1]), collections.OrderedDict(z=1, a=2), collections.namedtuple("P", "x y")(1, 2), E.A, {E.B: 1}]))
cycle = []
cycle.append(cycle)
for args, kw in ((({1, 2},), {}), ((cycle,), {}), (({(1,): 2},), {}), ((float("nan"),), {"allow_nan": False}), ((b"x",), {}), (([object()],), {}), (({"a": 1, 2: 3},), {"sort_keys": True}), (([{"k": [1j]}],), {}), ((1, 2), {}), ((5,), {"nothing": 1})):
    try:
        print(json.dumps(*args, **kw))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0], getattr(e, "__notes__", ""))


class Enc(json.JSONEncoder):
    def default(self, o):
        return f"<{type(o).__name__}>" if isinstance(o, complex) else super().default(o)


print(json.dumps([1j], cls=Enc), list(Enc(indent=None).iterencode([1, {"a": 1j}])), Enc().encode("é"))
