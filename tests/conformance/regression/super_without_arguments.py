# super() where no method is: which of the two messages depends on the parameters of the code that calls it.
try:
    super()
except RuntimeError as e:
    print(e)


class Body:
    try:
        super()
    except RuntimeError as e:
        print(e)


def nothing():
    super()


def one(x):
    super()


s = super


def renamed():
    s()


class Method:
    def renamed(self):
        s()


for f in (nothing, lambda: one(1), renamed, lambda: Method().renamed()):
    try:
        f()
    except RuntimeError as e:
        print(e)
try:
    exec("super()")
except RuntimeError as e:
    print(e)
