# 4.3: the termination model: the handler may not resume, the interpreter's state is as it was where raised.
class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__)


def level(n):
    with Resource(n):
        print("down", n)
        if n == 0:
            raise LookupError("bottom")
        level(n - 1)
        print("not reached", n)


try:
    level(2)
except LookupError as e:
    depth = 0
    tb = e.__traceback__
    while tb:
        depth += 1
        tb = tb.tb_next
    print("handled", e, "after", depth, "frames")
progress = []
try:
    for i in range(5):
        progress.append(i)
        if i == 3:
            int("x")
except ValueError:
    pass
print(progress, i)


class Identity(type):
    pass


class Special(Exception):
    pass


for expected in Special, (Special, KeyError), Exception, BaseException, object:
    try:
        try:
            raise Special("by class, not by value")
        except expected as e:
            print(expected.__name__ if isinstance(expected, type) else expected, "caught", e)
    except (Special, TypeError) as e:
        print("second", type(e).__name__, e)
