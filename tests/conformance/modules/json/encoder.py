"""_json: strings and the encoder."""
import _json


class Context:
    strict = True
    object_hook = object_pairs_hook = None
    parse_float = float
    parse_int = int

    def parse_constant(self, name):
        return "<" + name + ">"


def default(o):
    if isinstance(o, complex):
        return [o.real, o.imag]
    raise TypeError("Object of type " + type(o).__name__ + " is not JSON serializable")


def make(**k):
    a = dict(markers={}, default=default, encoder=_json.encode_basestring_ascii, indent=None, key_separator=": ",
             item_separator=", ", sort_keys=False, skipkeys=False, allow_nan=True)
    a.update(k)
    return _json.make_encoder(**a)


E = make()
data = {"a": [1, -2.5, None, True, False, 10**30, "x\n\"\\\x00\x7fé\u20ac\U0001f600"], "long key of a member": {}, "e": [], 3: (1, 2), None: 1j,
        True: 0, 1.5: {"z": 1, "b": [[], {}]}, "inf": [float("inf"), -float("inf"), float("nan")]}
print(E(data, 0)[0])
print(ascii(make(encoder=_json.encode_basestring)(data, 0)[0]))
print(make(encoder=lambda s: "<" + s.upper() + ">")({"a": ["b"]}, 0), make(indent="  ")([1, {"a": 2, "b": [3, 4]}, [], {}], 0)[0])
print(make(indent="--", skipkeys=True)({(1,): 2, 3: 4}, 1), make(sort_keys=True)({"b": 1, "a": {"d": 1, "c": 2}}, 0))
print(make(item_separator=",", key_separator=":", markers=None)(data["a"][:6], 0), E.markers, E.item_separator, E.skipkeys)
for s in ("", "plain", "q\"", "\\", "\b\f\n\r\t\v\x1f", "é" * 20, "a" * 40 + "\n", "\ud800", "\U0010ffff\uffff", "0123456789abcdef\x7f", "\x80\xff"):
    print(_json.encode_basestring_ascii(s), ascii(_json.encode_basestring(s)))
loop = [1]
loop.append({"x": loop})


class D(dict):
    def items(self):
        return [("k", 1), ("l", 2)]


class I(int):
    def __repr__(self):
        return "no"


class F(float):
    def __repr__(self):
        return "no"


class S(str):
    pass


print(E([D(a=1), I(3), F(2.5), S("s"), {I(3): 1, F(1.5): 2, S("t"): 3}], 0))
for f in (lambda: make(markers=3), lambda: _json.make_encoder(), lambda: make(key_separator=3), lambda: E(1), lambda: E(object(), 0),
          lambda: make(encoder=lambda s: 3)("x", 0), lambda: make(allow_nan=False)(float("nan"), 0), lambda: E({(1,): 2}, 0), lambda: E(loop, 0),
          lambda: make(sort_keys=True)({"b": 1, 1: 2}, 0), lambda: _json.encode_basestring(3), lambda: _json.encode_basestring_ascii(b"")):
    try:
        print(f())
    except (TypeError, ValueError) as x:
        print(type(x).__name__, x)
