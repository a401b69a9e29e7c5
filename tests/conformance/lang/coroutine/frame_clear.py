# frame.clear() of generators and coroutines: those never started are closed, others refuse.
import warnings


async def coro():
    pass


def gen():
    try:
        gi.gi_frame.clear()
    except RuntimeError as e:
        print(e)
    yield 1


with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    c = coro()
    c.cr_frame.clear()
    c.close()
print([str(w.message) for w in found])
gi = gen()
next(gi)
try:
    gi.gi_frame.clear()
except RuntimeError as e:
    print(e)
g = gen()
g.gi_frame.clear()
print(list(g))
