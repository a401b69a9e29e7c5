# Exactly one suite is selected; tests after the true one are not evaluated.
def test(name, value):
    print("test", name)
    return value


def select(a, b, c):
    if test("a", a):
        print("suite a")
    elif test("b", b):
        print("suite b")
    elif test("c", c):
        print("suite c")
    else:
        print("else")


select(1, 1, 1)
select(0, 1, 1)
select(0, 0, 1)
select(0, 0, 0)
if test("lonely", False):
    print("never")
print("end")
