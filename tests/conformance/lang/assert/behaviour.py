# assert: message evaluated only on failure; tuple tests; inside functions and with walrus.
def message():
    print("message evaluated")
    return "text"


assert True, message()
try:
    assert 0, message()
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert []
except AssertionError as e:
    print(repr(e))
assert (n := 5) > 3
print(n)
try:
    assert n > 10, (1, 2)
except AssertionError as e:
    print(e.args)
try:
    assert None, ValueError("as message")
except AssertionError as e:
    print(repr(e))


class B:
    def __bool__(self): raise KeyError("truth")


try:
    assert B()
except KeyError as e:
    print(repr(e))
