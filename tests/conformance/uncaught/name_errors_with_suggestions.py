# suggestions for names, attributes, imports and keywords of several kinds; none where nothing is near
import traceback


class Thing:
    colour = 1

    def paint(self):
        pass

    def method(self):
        return color


def nothing():
    return qqqqqq


def builtin():
    return pritn


def attribute():
    return Thing().colur


def module():
    import math
    return math.sqr


def keyword(alpha=1, beta=2):
    return alpha


def call():
    keyword(alhpa=1)


def builtin_keyword():
    sorted([], revers=True)


def slots():
    class S:
        __slots__ = ("value",)
    S().valeu = 1


def text():
    return "abc".uper()


def forgotten():
    return sys.path


def none():
    return None.strip


def unbound():
    print(late)
    late = 1


def dunder():
    return Thing().__nam__


for f in (nothing, builtin, attribute, module, call, builtin_keyword, slots, text, forgotten, none, unbound, dunder, Thing().method):
    try:
        f()
    except Exception:
        print(traceback.format_exc().splitlines()[-1])
Thing().pain()
