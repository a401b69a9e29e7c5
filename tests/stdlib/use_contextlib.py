import contextlib
import io


@contextlib.contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print("</" + name + ">")


with tag("b") as t:
    print(t)
with tag("i"):
    raise ValueError("bad")


@tag("f")
def decorated():
    print("in function")


decorated()
with contextlib.suppress(KeyError, IndexError):
    {}["x"]
print("after")
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("hidden")
print(repr(out.getvalue()))


class Res:
    def __init__(self, n):
        self.n = n

    def close(self):
        print("close", self.n)


with contextlib.closing(Res(1)) as r:
    print(r.n)
with contextlib.ExitStack() as stack:
    for n in range(3):
        stack.callback(print, "bye", n)
    stack.enter_context(tag("s"))
    stack.push(lambda *exc: print("exit", exc[0]))
with contextlib.nullcontext(5) as five:
    print(five)
try:
    with contextlib.ExitStack() as s:
        s.callback(lambda: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))
print(isinstance(tag("x"), contextlib.AbstractContextManager))


@contextlib.asynccontextmanager
async def atag():
    print("aenter")
    yield 3
    print("aexit")


async def main():
    async with atag() as v:
        print(v)
    async with contextlib.AsyncExitStack() as st:
        print(await st.enter_async_context(atag()))


coro = main()
try:
    coro.send(None)
except StopIteration:
    print("done")


@contextlib.contextmanager
def never():
    if False:
        yield


try:
    with never():
        pass
except RuntimeError as e:
    print(e)
