# Unlimited recursion raises RecursionError, which can be caught.
def forever(n):
    return forever(n + 1) + 1


try:
    forever(0)
except RecursionError as e:
    print(e)


class Endless:
    def __getattr__(self, name):
        return getattr(self, name + "x")


try:
    Endless().a
except RecursionError as e:
    print(type(e).__name__)


def mutual(n):
    return other(n)


def other(n):
    return mutual(n)


try:
    mutual(0)
except RecursionError:
    print("mutual")
print("still fine", sum(range(10)))
