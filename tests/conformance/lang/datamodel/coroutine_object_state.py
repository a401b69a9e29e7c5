# 3.4.2: the attributes of coroutine objects: cr_running, cr_frame, cr_await, and what close() leaves.
import inspect


class Suspend:
    def __await__(self):
        yield "suspended"


async def inner():
    await Suspend()
    return 1


async def outer():
    return await inner()


c = outer()
print(inspect.getcoroutinestate(c), c.cr_running, c.cr_await, c.__name__, c.__qualname__, c.cr_origin)
print(c.send(None), inspect.getcoroutinestate(c), type(c.cr_await).__name__, c.cr_await.__name__)
try:
    c.send(None)
except StopIteration as e:
    print("value", e.value)
print(inspect.getcoroutinestate(c), c.cr_frame, c.cr_await)
for again in (lambda: c.send(None)), (lambda: c.throw(ValueError)):
    try:
        again()
    except RuntimeError as e:
        print(e)
print(c.close())
d = outer()
try:
    d.send(3)
except TypeError as e:
    print(e)
d.close()
print(inspect.getcoroutinestate(d))
e = outer()
e.send(None)
try:
    e.throw(KeyError("k"))
except KeyError as error:
    print("out", error)
print(inspect.iscoroutine(e), inspect.isawaitable(e), inspect.iscoroutinefunction(outer))
