# 8.5 with contextlib.ExitStack: the same order and suppression as nested with statements.
from contextlib import ExitStack, closing, suppress, nullcontext, redirect_stdout
import io


class M:
    def __init__(self, name, swallow=False, fail=False):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        print("exit", self.name, repr(value))
        if self.fail:
            raise KeyError(self.name)
        return self.swallow


with ExitStack() as stack:
    print([stack.enter_context(M(n)) for n in "ab"])
    stack.callback(print, "callback", end="!\n")
    stack.push(lambda *info: print("pushed", info[0]))
with ExitStack() as stack:
    stack.enter_context(M("outer", swallow=True))
    stack.enter_context(M("inner", fail=True))
    raise ValueError("body")
try:
    with ExitStack() as stack:
        stack.enter_context(M("x", fail=True))
        stack.enter_context(M("y", fail=True))
except KeyError as e:
    print(e, repr(e.__context__))
with ExitStack() as stack:
    stack.enter_context(M("kept"))
    kept = stack.pop_all()
print("later")
kept.close()
with suppress(KeyError, ZeroDivisionError):
    {}["k"]
    print("not reached")


class Closes:
    def close(self):
        print("closed")


with closing(Closes()) as c, nullcontext(5) as n:
    print(type(c).__name__, n)
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
print(repr(out.getvalue()))
try:
    ExitStack().enter_context(5)
except TypeError as e:
    print(e)
