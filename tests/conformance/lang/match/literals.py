# Literals compare by ==, the singletons by identity.
class Equal:
    def __eq__(self, other):
        print("compared with", repr(other))
        return other == "yes"


def kind(x):
    match x:
        case None:
            return "None"
        case True:
            return "True"
        case False:
            return "False"
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 1.5 | 2.5:
            return "float"
        case 3 + 4j:
            return "complex"
        case 1 - 2j:
            return "complex difference"
        case "a" "b":
            return "joined"
        case b"bytes":
            return "bytes"
        case "yes":
            return "equal to yes"
        case _:
            return "other"


for x in (None, True, False, 0, 0.0, -1, -1.0, 1, 1.5, 2.5, 3 + 4j, 1 - 2j, "ab", b"bytes", "", [], Equal()):
    if not isinstance(x, Equal):
        print(repr(x), end=": ")
    print(kind(x))
