"""super().m() from loops: diamonds, patched bases, several classes from one body, odd receivers."""


class Root:
    def __init__(self):
        self.log = ["Root"]

    def m(self, k=1):
        return ["Root.m", k]

    def later(self):
        return super().__hash__ is not None


class A(Root):
    def __init__(self):
        super().__init__()
        self.log.append("A")

    def m(self, k=1):
        return ["A.m"] + super().m(k)


class B(Root):
    def __init__(self):
        super().__init__()
        self.log.append("B")

    def m(self, k=1):
        return ["B.m"] + super().m()


class C(A, B):
    def __init__(self):
        super().__init__()
        self.log.append("C")

    def m(self, k=1):
        return ["C.m"] + super().m(k + 1)


def run(n):
    for i in range(n):
        for cls in (C, A, B):
            thing = cls()
            print(thing.log, thing.m(i), thing.later())
        if i == 1:
            Root.m = lambda self, k=1: ["patched", k]
        if i == 2:
            B.m = Root.m
        if i == 3:
            A.__bases__ = (B,)


run(5)


def family(tag, base):
    class Member(base):
        def m(self, k=1):
            return [tag] + super().m(k)

        @classmethod
        def make(cls):
            return [tag, cls.__name__]

    return Member


One = family("one", Root)
Two = family("two", One)
Three = family("three", Two)


def nested():
    for i in range(3):
        for cls in (One, Two, Three, One):
            print(cls().m(i))


nested()


class Odd(Root):
    def other(self, k):
        self = Root()
        return super().m(k)

    def missing(self):
        return super().nothing()

    @staticmethod
    def static(x):
        return super().m()

    def plain(self):
        return super().value


Root.value = 5


def odd():
    thing = Odd()
    for i in range(3):
        for call in (thing.missing, lambda: thing.other(2), lambda: Odd.static(thing), lambda: Odd.static(3), thing.plain):
            try:
                print(call())
            except (RuntimeError, AttributeError, TypeError) as error:
                print(type(error).__name__, error)


odd()


class Number(int):
    def __add__(self, other):
        return Number(super().__add__(other))

    def __repr__(self):
        return "Number(" + super().__repr__() + ")"


def numbers():
    total = Number(1)
    for i in range(4):
        total = total + i
    return total


print(repr(numbers()))
