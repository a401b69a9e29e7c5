# json.loads: values, whitespace, escapes, numbers, hooks, and the error of each kind of bad text.
import json
from decimal import Decimal
print(json.loads(' {"a" : [ 1 , -2.5e3, true,false , null,"x"] }\n'), json.loads("1"), json.loads('"\\u00e9\\ud83d\\ude00\\n\\/\\\\\\""'), json.loads("-0"), json.loads("-0.0"), json.loads("1E400"), json.loads("123456789012345678901234567890"), json.loads("[]"), json.loads("{}"))
print(json.loads("[NaN, Infinity, -Infinity]"), json.loads(b'{"b": 1}'), json.loads(bytearray(b"[1]")), json.loads("é".join('""')), json.loads('{"a":1,"a":2}'), json.loads('"\\ud800"') == "\ud800", json.loads('[1]'.encode("utf-16")))
print(json.loads("[1.1, 2]", parse_float=Decimal, parse_int=float), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "b": {"a": 2}}', object_pairs_hook=lambda p: p), json.loads("[NaN]", parse_constant=lambda s: "<" + s + ">"), json.loads('"a\tb"', strict=False))
for text in ("", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}", "{1:2}", "nul", "tru", "'a'", '"a', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12g4"', "01", "1.", ".5", "+1", "1e", "--1", "[1 2]", "{\"a\" 1}", "1 2", "[1]]", "\ufeff1",
             "[1,\n\n  x]", '"\\', "-", "Inf", '{"a":1 "b":2}', "[,1]"):
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), e, "|", e.pos, e.lineno, e.colno)
for bad in 5, None, ["1"]:
    try:
        json.loads(bad)
    except TypeError as e:
        print(e)
d = json.JSONDecoder()
print(d.raw_decode('[1] rest'), d.decode(" 2 "), json.JSONDecoder(object_hook=len).decode('{"a": 1}'), isinstance(json.JSONDecodeError("m", "doc", 0), ValueError))
deep = "[" * 50 + "]" * 50
print(json.dumps(json.loads(deep)) == deep)
import io
print(json.load(io.StringIO("[1, 2]")), json.dump({"a": [1]}, f := io.StringIO(), indent=1), f.getvalue())
