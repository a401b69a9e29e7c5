# 7.8: raise: class or instance, from, without anything; what is wrong with the rest.
def show(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e.args, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def plain():
    raise ValueError


def instance():
    raise ValueError("a", 1)


def cause_class():
    raise ValueError from KeyError


def cause_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from None


def cause_and_context():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from KeyError("k")


def nothing():
    raise


def not_exception():
    raise "text"


def not_exception_class():
    raise int


def bad_cause():
    raise ValueError from 3


class Odd(Exception):
    def __new__(cls):
        return 5


def class_makes_other():
    raise Odd


class Args(Exception):
    def __init__(self, needed):
        pass


def class_needs_arguments():
    raise Args


def again():
    e = ValueError("first")
    try:
        raise e
    except ValueError:
        raise e


def self_cause():
    e = ValueError("s")
    try:
        raise e from e
    except ValueError as x:
        print(x.__cause__ is x, x.__context__)
        raise KeyError


for f in plain, instance, cause_class, cause_none, cause_and_context, nothing, not_exception, not_exception_class, bad_cause, \
        class_makes_other, class_needs_arguments, again, self_cause:
    print(f.__name__, end=": ")
    show(f)
