"""_json: scanning; what is wrong is reported by json.decoder.JSONDecodeError, so only good texts here."""
import _json


class Context:
    strict = True
    object_hook = object_pairs_hook = None
    parse_float = float
    parse_int = int

    def parse_constant(self, name):
        return "<" + name + ">"


scan = _json.make_scanner(Context())
texts = ['{"a": [1, -2, 3.5, 1e5, -0, 0.25E-3, 12345678901234567890123, null, true, false], "long key of a member": {}, "e": [ ]}', "NaN", "-Infinity",
         "Infinity", '"plain"', '"q\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u20ac\\ud83d\\ude00\\ud83dx\\ude00"', ' \n\t[ 1 , 2 ]', "1.", "1e", "1e+", "-0.0", "01", "[[[[]]]]",
         '{"a":1,"a":2}', '"\u20ac long enough to be scanned in pieces \U0001f600"', '"' + "x" * 100 + '" rest', '{"\u20ac": "\\u0041"}']
for t in texts:
    start = len(t) - len(t.lstrip())
    try:
        print(ascii(scan(t, start)))
    except StopIteration as e:
        print("stop", e.value)
records = "[" + ", ".join('{"identifier": %d, "description": "text %d", "x": {"identifier": null}}' % (i, i) for i in range(50)) + "]"
v, end = scan(records, 0)
print(len(v), v[7], end == len(records))
print(_json.scanstring('abc"', 0), _json.scanstring('a\nc"x', 0, False), _json.scanstring('"\\u0041é" tail', 1), _json.scanstring('x""', 2))


class Hooks(Context):
    object_hook = len
    parse_float = staticmethod(lambda s: "f" + s)
    parse_int = staticmethod(lambda s: "i" + s)


class Pairs(Context):
    object_pairs_hook = tuple
    strict = False


print(_json.make_scanner(Hooks())('[{"a": 1, "b": 2.5}, 3, {}]', 0), _json.make_scanner(Pairs())('[{"a": 1, "b": {"c": "\n"}}]', 0))
print(scan.strict, scan.object_hook, scan.parse_int, type(scan).__name__, _json.make_scanner(Hooks()).object_hook)
for f in (lambda: scan("1", -1), lambda: scan("", 0), lambda: scan(b"1", 0), lambda: scan("1"), lambda: scan(string="[1]", idx=0),
          lambda: _json.make_scanner(3), lambda: _json.make_scanner(), lambda: _json.scanstring("abc", 9), lambda: _json.scanstring(b"", 0),
          lambda: _json.scanstring('a"', -1), lambda: scan("nul", 0), lambda: scan("-", 0), lambda: scan("[", 0), lambda: scan("[1,", 0),
          lambda: scan("+1", 0), lambda: scan("'a'", 0), lambda: scan("1" * 5000, 0)):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError, StopIteration) as x:
        print(type(x).__name__, x)
