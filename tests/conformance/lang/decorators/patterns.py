# 8.7: common decorators: with and without arguments, class-based, on methods, stacking, registries, memo, context.
import functools
import itertools


def trace(f=None, *, prefix="call"):
    if f is None:
        return functools.partial(trace, prefix=prefix)

    @functools.wraps(f)
    def wrapper(*args, **kw):
        print(prefix, f.__name__, args, kw, end=" ")
        return f(*args, **kw)
    return wrapper


class CountCalls:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.calls = f, 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)

    def __get__(self, obj, owner=None):
        return self if obj is None else functools.partial(self, obj)


class Repeat:
    def __init__(self, times):
        self.times = times

    def __call__(self, f):
        return lambda *a: [f(*a) for _ in range(self.times)]


@trace
def plain(a, b=2):
    return a + b


@trace(prefix="with")
@Repeat(2)
@CountCalls
def stacked(x):
    "doc"
    return x * 2


class K:
    @CountCalls
    def method(self, x):
        return self.name, x

    @property
    @functools.cache
    def cached(self):
        print("computed", end=" ")
        return 1

    @classmethod
    @trace
    def c(cls):
        return cls.__name__

    @staticmethod
    @trace
    def s(x):
        return x
    name = "k"


print(plain(1), plain(1, b=5))
print(stacked(3), K().method(1), K().method(2), K.method.calls, K.method.__name__)
k = K()
print(k.cached, k.cached, K.c(), k.c(), K.s(4))
registry = {}


def register(*names):
    def add(obj):
        registry.update(dict.fromkeys(names or [obj.__name__], obj))
        return obj
    return add


@register("one", "uno")
def first():
    return 1


@register()
class Second:
    pass


def singleton(cls):
    return functools.wraps(cls, updated=())(functools.cache(cls))


@singleton
class Config:
    def __init__(self):
        self.id = next(counter)


counter = itertools.count()
print(sorted(registry), registry["uno"]() + 1, Config() is Config(), Config().id, Config.__name__)


def retry(times, *kinds):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*a):
            for attempt in range(times):
                try:
                    return f(*a), attempt
                except kinds as e:
                    last = e
            raise RuntimeError(f"failed {times} times") from last
        return wrapper
    return deco


results = iter([ValueError("a"), KeyError("b"), "fine"])


@retry(3, ValueError, LookupError)
def flaky():
    match next(results, OSError("no more")):
        case Exception() as e:
            raise e
        case value:
            return value


print(flaky())
try:
    flaky()
except OSError as e:
    print(repr(e))
