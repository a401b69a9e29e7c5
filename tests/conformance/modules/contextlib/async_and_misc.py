# contextlib: asynccontextmanager, AsyncExitStack, aclosing, ExitStack errors, redirect, chdir-free helpers.
import contextlib
import io
import sys


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


@contextlib.asynccontextmanager
async def tag(name):
    print("+", name)
    try:
        yield name
    except ValueError as e:
        print("saw", e)
    finally:
        print("-", name)


async def main():
    async with tag("a") as a, tag("b"):
        print(a)
        raise ValueError("x")
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(tag("c")))
        stack.enter_context(contextlib.nullcontext())
        stack.push_async_callback(later, 1, k=2)
        stack.callback(print, "sync callback")

    async def gen():
        try:
            yield 1
            yield 2
        finally:
            print("gen closed")
    async with contextlib.aclosing(gen()) as g:
        async for x in g:
            print(x)
            break
    return "done"


async def later(*a, **k):
    print("later", a, k)


print(run(main()))
err = io.StringIO()
with contextlib.redirect_stderr(err), contextlib.suppress(ZeroDivisionError):
    print("to err", file=sys.stderr)
    1 / 0
print(repr(err.getvalue()))


class Both(contextlib.AbstractContextManager):
    def __exit__(self, *a):
        print("exit of the abstract one")


with Both() as b:
    print(type(b).__name__)


class Deco(contextlib.ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, *exc):
        print("out", exc[0])
        return True


@Deco()
def f(x):
    return 10 / x


print(f(5), f(0))
with contextlib.suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])
try:
    with contextlib.suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as e:
    print(e.exceptions)
g = tag.__wrapped__("direct")
print(type(g).__name__, tag.__name__)
stack = contextlib.ExitStack()
stack.push(contextlib.nullcontext().__exit__)
stack.push(Deco())
stack.close()
try:
    with contextlib.closing(5):
        pass
except AttributeError as e:
    print(e)
# stress: 100
