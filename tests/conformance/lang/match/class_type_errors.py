# Not a type, too many positional patterns, bad __match_args__, duplicate keywords.
class Two:
    __match_args__ = "a", "b"
    a = b = 1


class NotTuple:
    __match_args__ = "ab"


class NotStr:
    __match_args__ = 1,


class None_:
    pass


def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)


def too_many():
    match Two():
        case Two(1, 1, 1): pass


def no_positional():
    match None_():
        case None_(1): pass


def not_tuple():
    match NotTuple():
        case NotTuple(1): pass


def not_str():
    match NotStr():
        case NotStr(1): pass


def duplicate():
    match Two():
        case Two(1, a=1): pass


def not_type():
    match 5:
        case len(): pass


def two_for_int():
    match 5:
        case int(5, 6): pass


def alias():
    match [1]:
        case lists.alias(): pass


class lists:
    alias = list[int]


def fails_before():
    match "text":
        case Two(1, 1, 1): return "never"
        case _: return "instance check comes first"


for f in too_many, no_positional, not_tuple, not_str, duplicate, not_type, two_for_int, alias, fails_before:
    attempt(f)
