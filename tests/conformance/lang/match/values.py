# Dotted names are looked up each time; plain names capture.
import sys


class Color:
    RED = 1
    GREEN = 2

    class Deep:
        BLUE = 3


class Lookup:
    def __getattr__(self, name):
        print("lookup", name)
        return len(name)


look = Lookup()


def test(x):
    match x:
        case Color.RED:
            return "red"
        case Color.Deep.BLUE:
            return "blue"
        case look.abcde:
            return "five"
        case look.abcdef | look.abcdefg:
            return "six or seven"
        case sys.maxsize:
            return "max"
        case Color.GREEN if Color.GREEN == 2:
            return "green"
    return None


for x in (1, 2, 3, 5, 7, sys.maxsize, 99):
    print(x, test(x))
