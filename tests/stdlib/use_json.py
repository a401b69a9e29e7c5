import json

v = {"a": [1, 2.5, None, True, "é\n\"\\"], "b": {"c": []}, "d": -0.0, "e": 1e100, "f": 10 ** 20}
s = json.dumps(v)
print(s, json.loads(s) == v)
print(json.dumps(v, indent=2, sort_keys=True, ensure_ascii=False))
print(json.dumps([1, {"x": 2}], separators=(",", ":")), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}), json.dumps("\u2028\x00\U0001F600"))
print(json.loads('[1, 2.0, -3e2, "\\u00e9\\ud83d\\ude00", true, null, NaN, Infinity]'), json.loads(' {"a" : {"b": [ ]}} '))


class P:
    def __init__(self, x):
        self.x = x


class Enc(json.JSONEncoder):
    def default(self, o):
        return {"P": o.x} if isinstance(o, P) else super().default(o)


print(json.dumps([P(1)], cls=Enc), json.dumps(P(2), default=lambda o: o.x))
print(json.loads('{"x": 1.10}', parse_float=str, object_hook=lambda d: ("obj", d)), json.loads("[1]", parse_int=float))
print(json.loads('{"b":1,"a":2}', object_pairs_hook=list), json.JSONDecoder().raw_decode("[1] tail"), json.loads(b'"x"'))
for bad in ("", "{", "[1,", '{"a" 1}', '{"a":1,}', "[1 2]", '"abc', "nul", '"\\x"', "[1]x", '{1:2}', '"\n"'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e, e.pos)
for bad in (lambda: json.dumps({1j: 1}), lambda: json.dumps(object()), lambda: json.dumps(float("nan"), allow_nan=False)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e)[:40])
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
import io
f = io.StringIO()
json.dump([1, "x"], f, indent="\t")
f.seek(0)
print(repr(f.getvalue()), json.load(f), json.dumps({(1, 2): 3}, skipkeys=True))
