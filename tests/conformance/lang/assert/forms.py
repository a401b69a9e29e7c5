# assert: test, message only when it fails, AssertionError.
def note(x):
    print("note", x)
    return x


assert note(True)
assert note(1), note("message is not evaluated")
try:
    assert note(0)
except AssertionError as error:
    print(repr(error), error.args)
try:
    assert note([]), note("message")
except AssertionError as error:
    print(repr(error), error.args)
try:
    assert False, ("a", "tuple")
except AssertionError as error:
    print(error.args)
try:
    assert None, None
except AssertionError as error:
    print(error.args)


class Odd:
    def __bool__(self):
        raise ValueError("no truth")


try:
    assert Odd(), "not reached"
except ValueError as error:
    print(error)
try:
    assert False, 1 / 0
except ZeroDivisionError as error:
    print(error, error.__context__)


def positive(x):
    assert 0 < x < 10, f"{x} is out of range"
    return x


print(positive(5))
try:
    positive(50)
except AssertionError as error:
    print(error)
AssertionError = "shadowed"
try:
    assert False, "the builtin all the same"
except Exception as error:
    print(type(error).__name__, error)
