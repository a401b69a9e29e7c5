# Several items act like nested with statements: the inner manager sees the exception first.
class M:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress
        print("make", name)

    def __enter__(self):
        print("enter", self.name)
        if self.name == "bad":
            raise RuntimeError("enter failed")
        return self.name

    def __exit__(self, *info):
        print("exit", self.name, repr(info[1]))
        return self.suppress


def several(second):
    with M("a", True) as a, M(*second) as b:
        print("body", a, b)
        1 / 0


def nested(second):
    with M("a", True) as a:
        with M(*second) as b:
            print("body", a, b)
            1 / 0


for second in ("b",), ("b", True), ("bad",):
    several(second)
    print("--")
    nested(second)
    print("==")
