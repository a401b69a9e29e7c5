"""Programs of scopes: functions, classes, lambdas, comprehensions and generics inside one another, which bind, read,
declare and delete the same few names in every way the language has, with exec and eval among them.
"""
import warnings

from .writer import PRELUDE, Writer

NAMES = ["a", "b", "c", "d"]
SOURCE = '''\
import contextlib, builtins
def read(f):
    try: return f()
    except NameError as e: return type(e).__name__ + ": " + str(e)
def visible(namespace): return {k: v if isinstance(v, (int, str, float)) else type(v).__name__ for k, v in sorted(namespace.items()) if k in ("a", "b", "c", "d", "x")}
'''


class Names(Writer):
    prelude = PRELUDE + SOURCE

    def __init__(self, seed, dynamic):
        super().__init__(seed)
        self.kind = "module"
        self.dynamic = dynamic  # whether exec and locals are among the statements

    def value(self, depth=2):
        n = self.number(0, 15)
        self.counter += 1
        if n < 3 or depth <= 0:
            return str(self.counter)
        if n < 7:
            return self.pick(NAMES)
        name, inner = self.pick(NAMES), self.value(depth - 1)
        # Comprehensions whose variable a function keeps are alone in a lambda: CPython 3.13 makes one cell of it and of
        # the free variable of that name that the function around the comprehension reads.
        options = [f"({name} := {inner})", f"(lambda: {inner})()", f"(lambda {name}={inner}: {self.value(depth - 1)})()", f"[{inner} for {name} in (1, 2)]",
                   f"[{name} for {name} in ({inner},) for {self.pick(NAMES)} in (3, 4) if {self.value(0)}]", f"{{{name}: {inner} for {name} in (1,)}}", f"list({inner} for {name} in (5,))",
                   f"({inner}, {self.value(depth - 1)})", f"[[{name}, {inner}] for x in (1,)]", f"(lambda: [(lambda: {name})() for {name} in (7, 8)])()", f"[lambda {name}={name}: {inner} for {name} in (1, 2)][0]()",
                   f"({inner} if {name} else {self.value(0)})", f"[(x := {inner}) for y in (1,)]", f"f'{{{inner}}}'", f"(lambda: [f() for f in [lambda: {name} for {name} in range(2)]])()", f"next({inner} for {name} in [0])",
                   f"[{name} async for {name} in agen()]" if self.kind == "async" else f"{{{inner} for {name} in (1,)}}"]
        if self.kind == "class":
            options = [o for o in options if " for " not in o or ":=" not in o]
        if self.dynamic:
            options += [f"eval({name!r})", f"eval({f'({name}, {self.pick(NAMES)})'!r})", "visible(locals())", "visible(globals())", f"eval({name!r}, {{{name!r}: {inner}}})", f"[eval('x') for x in (1,)]",
                        f"eval({f'[{name} for {name} in (1,)]'!r})", f"eval('lambda: {name}')()", "sorted(k for k in vars() if len(k) == 1)"]
        return self.pick(options)

    def guarded(self, text):
        self.put("try:", *("    " + line for line in text.split("\n")), "except (NameError, TypeError, AttributeError) as e: caught(e)")

    def statement(self, depth):
        if depth > 0 and self.chance(0.4):
            return self.pick([self.function, self.function, self.class_, self.generator, self.if_, self.for_, self.generic])(depth - 1)
        name, value = self.pick(NAMES), self.value()
        options = [f"{name} = {value}", f"{name} = {value}", f"show({value}, {self.pick(NAMES)})", f"show({name})", f"del {name}", f"{name}, {self.pick(NAMES)} = {value}, 1", f"for {name} in (1, 2): pass",
                   f"with contextlib.nullcontext({value}) as {name}: pass", f"try: raise ValueError({value})\nexcept ValueError as {name}: show(str({name}))", f"{name} += {value}", f"import sys as {name}",
                   f"from sys import maxsize as {name}", f"match {value}:\n    case {name}: pass", f"[{name}, *{self.pick(NAMES)}] = [{value}, 2, 3]", f"{name}: int = {value}", f"{name}: str", f"if {value}: {name} = 1",
                   f"show(read(lambda: {self.pick(NAMES)}))", f"show(read(lambda: {name}))", f"x = {value}", f"while not {value}: {name} = 2; break", f"type {name.upper()} = {self.pick(NAMES)}\nshow({name.upper()}.__value__)",
                   f"assert {value}, {self.pick(NAMES)}"]
        if self.dynamic:
            options += [f"exec({f'{name} = {self.counter}'!r})", f"exec({f'{name} = 1; del {name}'!r})", f"exec({f'def f(): return {name}'!r} + '\\nshow(f())')", f"globals()[{name!r}] = {value}",
                        f"globals().pop({name!r}, 0)", f"exec({f'global {name}; {name} = {self.counter}'!r})", f"space = {{}}\nexec({f'{name} = 3; x = [{name} for i in (1,)]'!r}, space)\nshow(visible(space))",
                        f"builtins.{name} = 'builtin'", f"locals()[{name!r}] = 'local'", f"exec({f'{name} += 1'!r})", f"exec({f'class K: {name} = {self.pick(NAMES)}; show({name})'!r})"]
        self.guarded(self.pick(options))

    def block(self, depth):
        for _ in range(self.number(1, 5)):
            self.statement(depth)

    def if_(self, depth):
        self.put(f"if {self.pick(['1', '0', 'show'])}:")
        self.indent += 1
        self.block(depth)
        self.indent -= 1

    def for_(self, depth):
        self.put(f"for {self.pick(NAMES)} in ({self.number(1, 9)}, {self.number(1, 9)}):")
        self.indent += 1
        self.block(depth)
        self.indent -= 1

    def scope(self, kind, depth, *first):
        state, self.kind = self.kind, kind
        self.indent += 1
        self.put(*first)
        if self.chance(0.6):
            self.put(*self.some([f"{self.pick(['nonlocal', 'global'])} {n}" for n in NAMES], 1, 2))
        self.block(depth)
        if kind in ("function", "async"):
            self.put(f"return {self.value()}" if self.chance(0.6) else f"return lambda: {self.value()}")
        self.indent -= 1
        self.kind = state

    def function(self, depth):
        name = self.pick([self.fresh("f"), self.pick(NAMES)]) if self.chance(0.2) else self.fresh("f")
        parameters = ", ".join(f"{n}={self.value(1)}" for n in self.some(NAMES, 0, 2))
        kind = self.pick(["function", "function", "function", "async"])
        if kind == "async":
            self.put(f"async def {name}({parameters}):")
            self.scope(kind, depth, "async def agen():", "    yield 1")
            return self.guarded(f"try: {name}().send(None)\nexcept StopIteration as e: result = e.value\nresult = read(result) if callable(result) else result\nshow(result)")
        self.put(f"def {name}({parameters}):")
        self.scope(kind, depth)
        self.guarded(f"result = {name}()\nresult = read(result) if callable(result) else result\nshow(result)")

    def class_(self, depth):
        name = self.fresh("K")
        self.put(f"try:\n    class {name}:")
        self.indent += 1
        self.scope("class", depth)
        self.indent -= 1
        self.put(f"    show(visible(vars({name})))", "except (NameError, TypeError, AttributeError) as e: caught(e)")

    def generator(self, depth):
        name = self.fresh("g")
        self.put(f"def {name}({self.pick(['', self.pick(NAMES) + '=1'])}):")
        self.scope("generator", depth, f"yield {self.number(1, 9)}")
        self.put(f"    yield {self.pick(['1', 'None'])}")
        self.guarded(f"for x in {name}(): show(x)")

    def generic(self, depth):
        name, parameter = self.fresh("G"), self.pick(["T", "a", "b"])
        if self.chance(0.5):
            self.put(f"def {name}[{parameter}](x: {parameter} = {self.value(1)}):")
            self.scope("function", depth, f"show({parameter}.__name__ if hasattr({parameter}, '__name__') else {parameter})")
            self.guarded(f"result = {name}()\nresult = read(result) if callable(result) else result\nshow(result, {name}.__type_params__)")
        else:
            self.put(f"try:\n    class {name}[{parameter}]({self.pick(['', 'list', 'object'])}):")
            self.indent += 1
            self.scope("class", depth)
            self.indent -= 1
            self.put(f"    show(visible(vars({name})))", "except (NameError, TypeError, AttributeError) as e: caught(e)")

    def program(self):
        for _ in range(self.number(2, 5)):
            self.statement(3)
        self.put("show(visible(globals()))")
        return super().program()


def generate(seed):
    """The first try that CPython compiles: declarations are put down blindly."""
    for attempt in range(300):
        text = Names(seed * 1000 + attempt, seed % 3 == 0).program()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                compile(text, "program.py", "exec")
            return text
        except SyntaxError:
            pass
    return "pass\n"
