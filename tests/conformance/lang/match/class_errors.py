# What can go wrong in class patterns at run time.
class NoArgs:
    pass


class One:
    __match_args__ = ("a",)
    a = 1
    b = 2


class ListArgs:
    __match_args__ = ["a"]


class OddArgs:
    __match_args__ = (1,)


class Raising:
    __match_args__ = ("a",)

    @property
    def a(self):
        raise RuntimeError("from the property")


class Hidden:
    __match_args__ = ("a",)

    @property
    def a(self):
        raise AttributeError("hidden")


def attempt(subject, test):
    try:
        print(test(subject))
    except Exception as error:
        print(type(error).__name__ + ":", error)


def too_many(x):
    match x:
        case NoArgs(1):
            return "matched"


def two(x):
    match x:
        case One(1, 2):
            return "matched"


def twice(x):
    match x:
        case One(1, a=1):
            return "matched"


def listed(x):
    match x:
        case ListArgs(1):
            return "matched"


def odd(x):
    match x:
        case OddArgs(1):
            return "matched"


def raising(x):
    match x:
        case Raising(1):
            return "matched"


def hidden(x):
    match x:
        case Hidden(1):
            return "matched"
    return "no match"


def not_class(x):
    function = len
    match x:
        case function():
            return "matched"


def int_two(x):
    match x:
        case int(1, 2):
            return "matched"


def isinstance_first(x):
    match x:
        case NoArgs(1):
            return "matched"
        case One(_, _):
            return "matched"
    return "another type is no error"


attempt(NoArgs(), too_many)
attempt(One(), two)
attempt(One(), twice)
attempt(ListArgs(), listed)
attempt(OddArgs(), odd)
attempt(Raising(), raising)
attempt(Hidden(), hidden)
attempt(1, not_class)
attempt(1, int_two)
attempt("text", isinstance_first)
