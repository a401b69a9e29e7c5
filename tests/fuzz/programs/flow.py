"""Programs of nested control flow: every compound statement inside every other one, left by return, break, continue,
raise, yield and errors at any place. Where they go is decided by bits of a small random source in the program itself, so
each function runs down many of its paths; a trace of the places and the exceptions on the way is printed.
Functions are plain, generators, coroutines or asynchronous generators; the last three are driven by send, throw and close.
"""
from .writer import PRELUDE, Writer

SOURCE = '''\
import os, sys
class Fuel(BaseException): pass
state, left, trace = 1, 0, []
def start(seed):
    global state, left
    state, left = seed * 7919 + 1, 150
    trace.clear()
def bit(n=2):
    global state, left
    left -= 1
    if left < 0: raise Fuel
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return (state >> 16) % n
def at(n, *values):
    trace.append((n, *values))
    e = sys.exception()
    if e: trace.append(type(e).__name__)
def oops(n):
    at("oops", n)
    if bit(): raise [ValueError, KeyError, TypeError, IndexError][bit(4)](n)
    return n
class Manager:
    def __init__(self, n): self.n = n
    def __enter__(self):
        at("enter", self.n)
        return oops(self.n) if not bit(4) else self.n
    def __exit__(self, kind, value, trace):
        at("exit", self.n, kind and kind.__name__)
        if not bit(6): raise LookupError("exit")
        return bit()
    async def __aenter__(self): at("aenter"); await pause(self.n); return Manager.__enter__(self)
    async def __aexit__(self, *args): at("aexit"); await pause(self.n); return Manager.__exit__(self, *args)
class Steps:
    def __init__(self, n): self.n = n
    def __iter__(self): at("iter"); return self
    def __next__(self):
        self.n -= 1
        at("next", self.n)
        if self.n < 0 or not bit(8): raise StopIteration
        return oops(self.n) if not bit(6) else self.n
    def __aiter__(self): return self
    async def __anext__(self):
        try: return Steps.__next__(self)
        except StopIteration: raise StopAsyncIteration from None
class pause:
    def __init__(self, n): self.n = n
    def __await__(self):
        got = yield ("pause", self.n)
        at("got", got)
        return self.n
kept, forever = [], []  # nothing is closed because nobody refers to it any more
def keep(iterator): kept.append(iterator); forever.append(iterator); return iterator
def drive(it, send=None):
    """Sends, throws and closes as the bits say."""
    for step in range(12):
        try:
            what = bit(8)
            if what == 0: at("throw"); value = it.throw(ValueError("thrown"))
            elif what == 1: at("close"); it.close(); value = "closed"
            else: value = it.send(None if step == 0 else step)
            at("given", value)
        except StopIteration as e: at("end", e.value); return
        except Exception as e: at("out", type(e).__name__, str(e), lines(e.__traceback__)); return
        if value == "closed": return
async def collect(it):
    forever.append(it)
    out = []
    async for x in it: out.append(x)
    return out
def run(f, count):
    for seed in range(count):
        start(seed)
        kept.clear()
        try: at("result", f(bit(), 5))
        except Fuel: at("fuel")
        except Exception as e: caught(e)
        for it in kept:
            try: it.close()
            except Fuel: at("fuel again")
            except Exception as e: at("closing", type(e).__name__)
        print(seed, *trace)
'''
NAMES = ["a", "b", "c", "d"]
ERRORS = ["ValueError", "KeyError", "TypeError", "LookupError", "(KeyError, TypeError)", "Exception"]


class Flow(Writer):
    prelude = PRELUDE + SOURCE

    def __init__(self, seed):
        super().__init__(seed)
        self.kind = "plain"
        self.loops = 0  # loops that break and continue can leave
        self.starred = False  # below except*, where they cannot
        self.declared = ""
        self.generators = []

    def place(self):
        self.counter += 1
        return self.counter

    # ---- expressions ----

    def value(self, depth=1):
        n = self.number(0, 13)
        if n < 3:
            return str(self.number(0, 5))
        if n < 6:
            return self.pick(NAMES)
        if n == 6:
            return f"oops({self.place()})"
        if n == 7:
            return f"bit({self.number(2, 5)})"
        if depth <= 0:
            return self.pick(NAMES)
        inner = self.value(depth - 1)
        if n == 8:
            return f"({inner} {self.pick(['and', 'or'])} {self.value(depth - 1)})"
        if n == 9:
            return f"({inner} if bit() else {self.value(depth - 1)})"
        if n == 10:
            return f"({self.pick(NAMES)} := {inner})"
        if n == 11:
            return f"({inner}, {self.value(depth - 1)})"
        if self.kind in ("generator", "asyncgen") and self.chance(0.5):
            return f"(yield {inner})"
        if self.kind in ("coroutine", "asyncgen"):
            return f"(await pause({self.number(0, 3)}))"
        return self.pick([f"[{inner} for q in range(bit(3)) if bit()]", f"(lambda: {self.pick(NAMES)})()", f"[*range({self.number(0, 2)}), {inner}]",
                          f"f'{{{inner}}}'"])

    # ---- statements ----

    def block(self, depth):
        for _ in range(self.number(1, 3)):
            self.statement(depth)

    def statement(self, depth):
        self.put(f"at({self.place()}{self.pick(['', '', ', ' + self.pick(NAMES)])})") if self.chance(0.4) else None
        if depth <= 0 or self.chance(0.3):
            return self.simple()
        self.pick([self.if_, self.for_, self.while_, self.try_, self.try_, self.try_, self.with_, self.with_, self.match_,
                   self.star, self.inner, self.async_])(depth - 1)

    def simple(self):
        name = self.pick(NAMES)
        options = [f"{name} = {self.value()}", f"{name} = {self.value()}", f"{name}, {self.pick(NAMES)} = {self.value()}, {self.value()}",
                   f"if bit(): {name} = {self.value()}", f"del {name}", f"if bit(): del {name}", f"oops({self.place()})",
                   f"at({self.place()}, {self.value()})", f"if bit(3): raise {self.pick(['ValueError', 'KeyError', 'TypeError'])}({self.value(0)})",
                   f"assert bit(3), {self.value(0)}", f"if not bit(4): return {self.value()}", f"if not bit(4): raise IndexError from {self.pick(['None', 'ValueError(1)'])}",
                   f"{name} += {self.value(0)}", f"try: {name}\nexcept NameError as e: at({self.place()}, str(e))"]
        if self.kind == "asyncgen":
            options = [o.replace("return " + o.split("return ")[-1], "return") if "return " in o else o for o in options]
        if self.starred:
            options = [o for o in options if "return" not in o]
        elif self.loops:
            options += [f"if {self.pick(['bit()', 'not bit(3)'])}: {self.pick(['break', 'continue'])}"] * 3
        if self.kind in ("generator", "asyncgen"):
            options += [f"{name} = yield {self.value()}"] * 2
        if self.kind == "generator" and self.generators:
            options += [f"{name} = yield from keep({self.pick(self.generators)}({self.value(0)}, 2))", f"yield from {self.pick(['Steps(2)', '(1, 2)'])}"]
        if self.kind in ("coroutine", "asyncgen"):
            options += [f"{name} = await pause({self.number(0, 3)})"] * 2
        self.put(self.pick(options))

    def looped(self, head, depth):
        starred, self.starred = self.starred, False
        loops, self.loops = self.loops, 1
        returns = starred
        self.inside(head, self.block, depth) if not returns else self.inside(head, self.quiet)
        self.starred, self.loops = starred, loops
        if self.chance(0.3):
            self.inside("else:", self.block, 0)

    def quiet(self):
        """A body in a loop below except*, where nothing may return: breaks only."""
        self.put(f"at({self.place()})", f"if bit(): {self.pick(['break', 'continue'])}", f"oops({self.place()})")

    def if_(self, depth):
        self.inside(f"if {self.pick(['bit()', 'bit(3)', self.value()])}:", self.block, depth)
        if self.chance(0.3):
            self.inside(f"elif {self.pick(['bit()', self.value()])}:", self.block, depth)
        if self.chance(0.5):
            self.inside("else:", self.block, depth)

    def for_(self, depth):
        source = self.pick(["range(3)", "range(bit(3))", "range(a)", "(1, 2)", "[a, b]", f"Steps({self.number(0, 3)})", "enumerate('xy')", "'xy'",
                            "[*range(bit(4))]"])
        target = "a, b" if "enumerate" in source else self.pick([*NAMES, "i"])
        if self.generators and self.chance(0.2):
            target, source = self.pick(NAMES), f"keep({self.pick(self.generators)}(1, 2))"
        self.looped(f"for {target} in {source}:", depth)

    def while_(self, depth):
        self.looped(f"while {self.pick(['bit()', 'bit(3)', 'bit() and a', 'not bit(3) or b', '(c := bit(3))'])}:", depth)

    def try_(self, depth):
        self.inside("try:", self.block, depth)
        handlers = self.number(0, 3)
        bare = handlers and self.chance(0.15)
        for i in range(handlers):
            if bare and i == handlers - 1:
                self.inside("except:", self.handler, depth, True)
            else:
                error = self.pick(ERRORS) if self.chance(0.9) else f"oops({self.place()}) or ValueError"
                self.inside(f"except {error}{self.pick(['', '', ' as ' + self.pick(NAMES), ' as e'])}:", self.handler, depth)
        if handlers and self.chance(0.3):
            self.inside("else:", self.block, depth)
        if not handlers or self.chance(0.5):
            self.inside("finally:", self.block, depth)

    def handler(self, depth, bare=False):
        self.put(f"at({self.place()}, repr(sys.exception()))")
        if bare:
            self.put("if isinstance(sys.exception(), (Fuel, GeneratorExit)): raise")
        self.block(depth)
        if self.chance(0.3):
            self.put(self.pick(["raise", "if bit(): raise", "if bit(): raise KeyError('new')", "if bit(): raise KeyError('new') from sys.exception()"]))

    def with_(self, depth):
        items = ", ".join(f"Manager({self.number(0, 3)}){self.pick(['', ' as ' + self.pick(NAMES)])}" for _ in range(self.pick([1, 1, 2])))
        self.inside(f"with {items}:", self.block, depth)

    def star(self, depth):
        self.put("try:")
        self.indent += 1
        if self.chance(0.6):
            self.put(f"if bit(): raise ExceptionGroup('g', [ValueError({self.place()}), ExceptionGroup('h', [KeyError(1), TypeError(2)])])")
        self.block(depth)
        self.indent -= 1
        state = self.starred, self.loops
        self.starred, self.loops = True, 0
        for error in self.some(ERRORS, 1, 3):
            self.inside(f"except* {error} as e:", self.starred_handler, depth)
        self.starred, self.loops = state
        if self.chance(0.3):
            self.inside("finally:", self.block, 0)

    def starred_handler(self, depth):
        self.put(f"at({self.place()}, repr(e))")
        self.block(min(depth, 1))
        if self.chance(0.3):
            self.put(self.pick(["if bit(): raise", "if bit(): raise KeyError('new')"]))

    def match_(self, depth):
        self.put(f"match {self.pick(['bit(4)', 'a', '(a, bit())', self.value()])}:")
        self.indent += 1
        for pattern in self.some(["0", "1 | 2", "int(x)", "(x, 0)", "[x, *y]", "str()", "[int() as x, y]", "None", "{'k': x}"], 1, 4):
            bound = "x" if "x" in pattern else "a"
            self.inside(f"case {pattern}{self.pick(['', '', ' if bit()', f' if oops({self.place()})'])}:", self.case, depth, bound)
        if self.chance(0.5):
            self.inside(f"case {self.pick(['_', 'z'])}:", self.block, depth)
        self.indent -= 1

    def case(self, depth, bound):
        self.put(f"at({self.place()}, {bound})")
        self.block(depth)

    def inner(self, depth):
        """A function inside that shares variables with this one."""
        name = self.fresh("inner")
        shared = self.some([n for n in NAMES], 0, 2)
        self.put(f"def {name}(z=0):")
        state = self.kind, self.loops, self.starred
        self.kind, self.loops, self.starred = "plain", 0, False
        self.indent += 1
        if shared:
            self.put(f"nonlocal {', '.join(shared)}")
        else:
            self.put("a = b = c = z", "if z: d = 1")
        self.block(min(depth, 1))
        self.indent -= 1
        self.kind, self.loops, self.starred = state
        self.put(f"at({self.place()}, {name}({self.value(0)}))")

    def async_(self, depth):
        if self.kind not in ("coroutine", "asyncgen"):
            return self.with_(depth)
        if self.chance(0.5):
            self.inside(f"async with Manager({self.number(0, 2)}){self.pick(['', ' as ' + self.pick(NAMES)])}:", self.block, depth)
        else:
            self.looped(f"async for {self.pick(NAMES)} in Steps({self.number(0, 3)}):", depth)

    # ---- functions ----

    def function(self, kind):
        name = self.fresh(kind)
        self.kind, self.loops, self.starred = kind, 0, False
        self.put(f"{'async ' if kind in ('coroutine', 'asyncgen') else ''}def {name}(a, b):")
        self.indent += 1
        self.put(self.pick(["c = 1", "if 0: c = 1"]), "if a: d = 2")
        if kind in ("generator", "asyncgen"):
            self.put("d = yield a")
        self.block(self.number(2, 4))
        if self.chance(0.5):
            self.put(f"at({self.place()}, {self.pick(NAMES)})")
        self.indent -= 1
        return name

    def program(self):
        for kind in self.some(["plain", "plain", "generator", "generator", "coroutine", "asyncgen"], 1, 3):
            name = self.function(kind)
            if kind == "plain":
                self.put(f"run({name}, 25)")
            elif kind == "asyncgen":
                self.put(f"run(lambda a, b: drive(keep(collect({name}(a, b)))), 25)")
            else:
                self.put(f"run(lambda a, b: drive(keep({name}(a, b))), 25)")
                if kind == "generator":
                    self.generators.append(name)
        self.put("sys.stdout.flush()", "os._exit(0)")
        return super().program()


def generate(seed):
    return Flow(seed).program()
