# Special methods that are properties which raise: some lookups take that for an absent method, others pass it on.
import operator


def booh(self):
    raise AttributeError("booh")


class E:
    __eq__ = property(booh)
    __lt__ = property(booh)


print(E() == E(), E() != E())
try:
    E() < E()
except TypeError as e:
    print(e)


class F:
    __hash__ = __len__ = __add__ = __bool__ = __iter__ = __contains__ = __repr__ = __str__ = property(booh)


for f in hash, len, lambda x: x + 1, bool, iter, lambda x: 1 in x, str, lambda x: 1 + x:
    try:
        print("no error", f(F()))
    except Exception as e:
        print(type(e).__name__, e)
print(repr(F()).startswith("<F object at 0x"))
for s in "hello", tuple("hello"), list("hello"), range(5):
    r = reversed(s)
    print(operator.length_hint(r), list(r), operator.length_hint(r))
