# 3.2.13.7: staticmethod and classmethod objects: wrapped function, attributes copied, callable static methods.
def f(x):
    "doc"
    return x


f.tag = "t"
s, c = staticmethod(f), classmethod(f)
print(s.__wrapped__ is f, s.__func__ is f, s.__name__, s.__doc__, hasattr(s, "tag"), s.__isabstractmethod__, s(5), callable(s), callable(c))
print(c.__func__ is f, c.__name__, c.__wrapped__ is f, c.__get__(3)() is int, c.__get__(None, str)() is str)
print(s.__get__(None, 3) is f, s.__get__(1) is f)
s.more = 1
print(s.__dict__["more"], "more" in vars(f))


class K:
    s = s
    c = c
    twice = staticmethod(staticmethod(f))
    n = staticmethod(3)


print(K.s(1), K().s(2), K.c().__name__, K().c() is K, K.twice(4), K.n)
try:
    c(1)
except TypeError as e:
    print(e)
for bad in (lambda: staticmethod()), (lambda: classmethod()), (lambda: staticmethod(f, 1)), (lambda: K.c(1)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(repr(staticmethod(len)), repr(classmethod(len)))
