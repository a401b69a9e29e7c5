# 2.3.1-2.3.3: soft keywords are names elsewhere, _ and __ names, keywords of the language.
import keyword
match, case, type_, _ = 1, 2, 3, 4
type = "a name"
match = {"match": match, "case": case}
print(match["match"], case, type, _)


class type:
    def match(self, case, *, _=0):
        return case, _


print(type().match(5, _=6))
case = lambda match: match + 1
print(case(1), [match for match in (1, 2)], {case: 1 for case in "x"})
type = int
type(5)
type
match
match [0] if False else None
type X = list[type]
print(X, X.__value__)


def _(_=1):
    _ = _ + 1
    return _


print(_(), keyword.softkwlist, len(keyword.kwlist), keyword.iskeyword("async"), keyword.issoftkeyword("case"))
for word in "None", "True", "async", "await", "nonlocal", "print", "match", "__debug__":
    try:
        exec(word + " = 1", {})
        print(word, "may be assigned")
    except SyntaxError as e:
        print(word, e.msg)
