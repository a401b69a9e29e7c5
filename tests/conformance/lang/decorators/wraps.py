# Decorators that wrap functions with state, arguments and methods.
def counted(f):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    wrapper.__name__ = f.__name__
    return wrapper


def repeat(n):
    def decorate(f):
        return lambda *a: [f(*a) for _ in range(n)]
    return decorate


class Memo:
    def __init__(self, f):
        self.f, self.cache = f, {}

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.f(*args)
        return self.cache[args]


@counted
def add(a, b=1): return a + b


@repeat(2)
@counted
def hello(name): return "hello " + name


@Memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


print(add(1), add(2, b=3), add.calls, add.__name__)
print(hello("you"), fib(80), len(fib.cache))
