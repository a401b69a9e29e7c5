import string
from string import Formatter, Template

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace))
print(string.capwords("hello  big world"), string.capwords("a-b-c", "-"))
t = Template("$who likes ${what}, $$5 $missing")
print(t.safe_substitute(who="tim", what="kung"), t.get_identifiers(), t.is_valid())
for bad in (lambda: t.substitute(who=1), lambda: Template("$").substitute(), lambda: Template("a\n $!").substitute({})):
    try:
        bad()
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%a_b %ab").safe_substitute(a_b=1, ab=2))
f = Formatter()
print(f.format("{0} {name!r:>6} {0:{w}}", 5, name="x", w=4), list(f.parse("a{b!r:c}d{{")))


class Dflt(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, "?") if isinstance(key, str) else super().get_value(key, args, kwargs)


print(Dflt().format("{a} {b} {0}", 9, a=1), f.vformat("{x.real}{y[0]}", (), {"x": 3, "y": [7]}))
