# Awaitables of async generators warn when nobody has awaited them and they are found dead.
import gc
import warnings


async def gen():
    yield 1


def drop(method):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        make(method)
        for _ in range(3):
            gc.collect()
    print(sorted({str(w.message) for w in found}))


def make(method):
    g = gen()
    if method == "athrow":
        g.athrow(RuntimeError)
    elif method == "asend":
        g.asend(None)
    elif method == "awaited":
        try:
            g.asend(None).send(None)
        except StopIteration as e:
            print("yielded", e.value)
    else:
        g.aclose()


for method in "asend", "athrow", "aclose", "awaited":
    drop(method)
# dead at once
