# When no exception occurs no handler is run and no handler expression evaluated.
def kind():
    print("evaluated")
    return ValueError


try:
    print("fine")
except kind():
    print("no")
except:
    print("no")
try:
    int("x")
except kind() as e:
    print(e)
except kind():
    print("not evaluated")
try:
    raise KeyError(1)
except kind():
    print("no")
except (kind(), KeyError):
    print("second")
