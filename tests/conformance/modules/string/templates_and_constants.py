# string: Template, constants, capwords, Formatter.
import string
from string import Template
t = Template("$who likes ${what} for $$5 ${who}s")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="tim"), t.template, t.get_identifiers(), t.is_valid(), Template("$").is_valid(), t.substitute({"who": 1}, what=2))
for text, kw in (("$a", {}), ("$", {"a": 1}), ("a\n$ b", {}), ("${a", {"a": 1}), ("$1", {}), ("${a b}", {})):
    try:
        print(Template(text).substitute(**kw))
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
    print(Template(text).safe_substitute(**kw), end="|")
print()


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%with_under %notunder %% $x").safe_substitute(with_under="ok", notunder="no"), Percent("%a_b").substitute(a_b=1))
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.capwords("  hello  wORLD "), string.capwords("a-b-c", "-"))
f = string.Formatter()
print(f.format("{0} {a} {0!r:>5}", "x", a=1), list(f.parse("a{b!r:c}{{d}}{}")), f.vformat("{0[1]} {k.real}", ([1, 2],), {"k": 5}), f.get_field("0.real", (3,), {}))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        return f"[{value}|{spec}]"


print(Default().format("{a} {b!u:x} {0}", 1, b="b"))
for text in "{", "}", "{0", "{a.}", "{0!z}", "{} {0}", "{9}", "{nokey}":
    try:
        print(f.format(text, 1))
    except Exception as e:
        print(text, type(e).__name__, e)
