# 3.3.1: str() falls back to __repr__, format() to __str__, both must return strings.
class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class OnlyStr:
    def __str__(self):
        return "only str"


class Text(str):
    def __str__(self):
        return "text of " + super().__str__()


class StrIsSubclass:
    def __str__(self):
        return Text("sub")


r, s, t = OnlyRepr(), OnlyStr(), Text("t")
print(str(r), repr(r), format(r), f"{r} {r!s} {r!r}", [r])
print(str(s), format(s), f"{s}", object.__repr__(s).startswith("<__main__.OnlyStr object at 0x"))
print(str(t), repr(t), f"{t}", "%s" % t, "{}".format(t), "".join([t]))
print(type(str(StrIsSubclass())).__name__, str(StrIsSubclass()))


class Bad:
    def __repr__(self):
        return 3

    def __str__(self):
        return None

    def __format__(self, spec):
        return 5


for action in repr, str, format, print, ascii, (lambda x: f"{x!r}"), (lambda x: "%s" % x), (lambda x: str([x])):
    try:
        print(action(Bad()))
    except TypeError as e:
        print(e)
for spec in "", "5", "x>3":
    try:
        print(repr(format(r, spec)))
    except TypeError as e:
        print(e)
