# A number that is only bound in a loop, read behind it.
def check(a, b):
    print(a, b)


def halves(count):
    for n in range(0, count):
        power = float(5 ** n)
        expected = power % 2.0 and -1.0 or 1.0
        check(expected, power)
    check(expected, 1.0)


halves(3)
try:
    halves(0)
except UnboundLocalError as e:
    print(e)
