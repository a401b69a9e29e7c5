# What nobody reaches is finalised first, with source lines in the report; what is left has none.
import sys


class Finaliser:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<finaliser of {self.name}>"

    def __call__(self):
        print("del", self.name)
        raise ValueError(self.name)


class Lost:
    __del__ = Finaliser("lost")


class Kept:
    __del__ = Finaliser("kept")


def cycle():
    lost = Lost()
    lost.itself = lost


def generator():
    try:
        yield 1
    finally:
        print("generator is closed")


kept = Kept()
cycle()
closing = generator()
next(closing)
print("end")
sys.exit(3)
