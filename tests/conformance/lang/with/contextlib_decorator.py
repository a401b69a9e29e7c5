# 8.5: context managers made of generators: what contextmanager does with each way out.
from contextlib import contextmanager, ContextDecorator


@contextmanager
def tag(name, swallow=False):
    print("<", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("saw", e)
        if not swallow:
            raise
    finally:
        print("/", name)


with tag("a") as t:
    print(t)
with tag("b", swallow=True):
    raise ValueError("swallowed")
try:
    with tag("c"):
        raise ValueError("through")
except ValueError as e:
    print("outside", e)


def leaves():
    for i in range(3):
        with tag(str(i)):
            if i == 0:
                continue
            if i == 1:
                return "returned"


print(leaves())


@tag("decorator")
def decorated():
    print("in decorated")
    return 1


print(decorated(), decorated())


@contextmanager
def bad_twice():
    yield 1
    yield 2


@contextmanager
def bad_none():
    if False:
        yield


for manager in bad_twice, bad_none:
    try:
        with manager():
            print("body")
    except RuntimeError as e:
        print(e)
try:
    with bad_twice():
        raise KeyError("in body")
except (RuntimeError, KeyError) as e:
    print(type(e).__name__, e)
try:
    with tag("stop"):
        raise StopIteration("s")
except StopIteration as e:
    print("StopIteration", e)
