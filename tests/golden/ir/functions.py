# Definitions: parameters, defaults, annotations, docstrings, closures, decorators; calls in every form.
def every(a, b=1, /, c=2, *args, d, e=(3, "x"), **kw) -> int:
    """Docstring.

        indented
    """


def annotated(a: int, *args: str, key: float = 0.5) -> None:
    pass


@every
@annotated.wrap(1)
def decorated(x):
    return decorated(x)


def calls(f, a, k):
    every(1, 2, d=3)
    decorated(a)
    calls(f, a, k)
    calls(f, a)
    f(a, key=k)
    f(*a)
    f(a, *a, *k, k, x=1, **k, y=2)
    f.m(a, key=k)
    f.m(*a, **k)
    print(len(a), ValueError("x"), isinstance(a, int))
    (lambda x, y=a: x + y)(1)


def recursive(n):
    def inner(k):
        return inner(k - 1) if k else n

    return inner(n)
