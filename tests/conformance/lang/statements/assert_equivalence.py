# 7.3: assert is `if __debug__: if not e: raise AssertionError(m)`; the message is evaluated only on failure.
def e(x):
    print("evaluated", x)
    return x


assert e(1), e("never")
try:
    assert e(0), e("message")
except AssertionError as err:
    print(repr(err), err.args)
try:
    assert e(())
except AssertionError as err:
    print(repr(err), err.args)
try:
    assert [], (1, 2)
except AssertionError as err:
    print(err.args)
try:
    assert None, ValueError("as message")
except AssertionError as err:
    print(err.args, err.__cause__, err.__context__)
AssertionError_ = AssertionError
AssertionError = KeyError
try:
    assert False, "the builtin, whatever the name means"
except AssertionError_ as err:
    print(type(err).__name__, err)
print(__debug__)
if __debug__:
    if not 1:
        raise AssertionError_
