"""reduce, partial, wraps, cmp_to_key."""


def reduce(function, items, *initial):
    it = iter(items)
    value = initial[0] if initial else next(it)
    for x in it:
        value = function(value, x)
    return value


def partial(func, *args, **kwargs):
    return lambda *more, **extra: func(*args, *more, **{**kwargs, **extra})


def wraps(wrapped):
    def mark(f):
        f.__name__, f.__qualname__, f.__doc__ = wrapped.__name__, wrapped.__qualname__, wrapped.__doc__
        f.__wrapped__ = wrapped
        return f
    return mark


def cmp_to_key(function):
    class Key:
        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            return function(self.value, other.value) < 0
    return Key


def lru_cache(*args, **kwargs):
    return lambda f: f
