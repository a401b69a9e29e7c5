"""Random programs over all statements: functions, closures, classes, generators, context managers, match, exceptions,
groups, coroutines. Valid Python 3.13, deterministic by seed; every program ends: loops count, functions call only those
defined before them. What is printed does not depend on addresses or on the order of sets.
"""
from .values import Values
from .writer import PRELUDE

START = PRELUDE + '''\
class Manager:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print("enter", self.name); return self.name
    def __exit__(self, kind, value, trace): print("exit", self.name, kind and kind.__name__, value); return self.swallow
    async def __aenter__(self): print("aenter", self.name); await pause(1); return self.name
    async def __aexit__(self, kind, value, trace): print("aexit", kind and kind.__name__); return self.swallow
def simple(v):
    return v if isinstance(v, (int, float, str, list, tuple, dict, type(None))) else type(v).__name__
class pause:
    def __init__(self, n): self.n = n
    def __await__(self):
        for i in range(self.n): yield ("pause", i)
        return self.n
def schedule(*coroutines):
    waiting = [(i, c) for i, c in enumerate(coroutines)]
    while waiting:
        i, c = waiting.pop(0)
        try: show(i, c.send(None)); waiting.append((i, c))
        except StopIteration as e: show(i, "returned", e.value)
        except Exception as e: print(i); caught(e)
'''
ERRORS = ["ValueError", "KeyError", "TypeError", "ZeroDivisionError", "IndexError", "LookupError", "Exception", "RuntimeError"]
OPERATORS = ["add", "sub", "mul", "truediv", "floordiv", "mod", "lshift", "and", "or", "xor", "matmul"]
SIGNS = dict(zip(OPERATORS, ["+", "-", "*", "/", "//", "%", "<<", "&", "|", "^", "@"]))


class Program(Values):
    prelude = START

    def __init__(self, seed):
        super().__init__(seed)
        self.functions = []  # (name, count of positional parameters)
        self.classes = []
        self.generators = []
        self.in_loop = self.in_function = False

    def block(self, depth, low=1, high=3):
        """Statements one level deeper. What they bind may be unbound behind them: nothing there uses it."""
        self.indent += 1
        self.scopes.append({})
        start = len(self.lines)
        for _ in range(self.rng.randint(low, high)):
            self.statement(depth - 1)
        if len(self.lines) == start:
            self.put("pass")
        self.scopes.pop()
        self.indent -= 1

    def text(self):
        for _ in range(self.rng.randint(8, 16)):
            start = len(self.lines)
            self.statement(3)
            if self.lines[start].startswith(("try:", "with", "for", "while", "if")) and self.chance(0.95):
                self.lines[start:] = ["try:", *("    " + line for line in self.lines[start:]),
                                      "except Exception as e: caught(e)"]
        if self.chance(0.1):
            self.put(self.pick([f"raise {self.pick(ERRORS)}({self.any_shown()})", f"show({self.any()})", "raise SystemExit(3)"]))
        return "\n".join(self.lines) + "\n"

    # ---- statements ----

    def statement(self, depth):
        simple = [self.assign, self.assign, self.assign, self.show, self.show, self.show, self.augmented, self.unpack, self.mutate,
                  self.guarded_show, self.guarded_show, self.guarded_show, self.call, self.delete]
        nested = [self.if_, self.for_, self.while_, self.try_, self.try_, self.with_, self.match_, self.function, self.function,
                  self.class_, self.generator, self.drive, self.group, self.coroutine, self.closure, self.use_class]
        if self.in_loop and self.chance(0.08):
            self.put(f"if {self.expr('bool', 1)}: {self.pick(['break', 'continue'])}")
            return
        if self.in_function and self.chance(0.08):
            self.put(f"if {self.expr('bool', 1)}: return {self.any()}")
            return
        if self.chance(0.06):
            self.put(f"if {self.expr('bool', 1)}: raise {self.pick(ERRORS)}({self.any_shown(1)})" if self.indent
                     else f"assert isinstance({self.any(1)}, object), 'odd'")
            return
        self.pick(nested if depth > 0 and self.chance(0.5) else simple)(depth)

    def assign(self, depth):
        kind = self.any_kind()
        name = self.pick(self.names(kind) or [self.fresh("v")]) if self.chance(0.3) else self.fresh("v")
        if not self.is_local(name):
            name = self.fresh("v")
        value = self.expr(kind)
        if self.chance(0.08):
            value = f"({self.fresh('w')} := {value})"
        self.safely(f"{name} = {value}", f"{name} = {self.expr(kind, 0)}")
        self.bind(name, kind)

    def is_local(self, name):
        return any(name in scope for scope in self.scopes[self.first_local:])

    def safely(self, text, otherwise):
        """The statement; when it raises, the other one instead."""
        self.put("try:")
        self.put("    " + text)
        self.put(f"except Exception as e: caught(e); {otherwise}")

    def show(self, depth):
        self.put(f"show({', '.join(self.any(1) if self.chance(0.5) else self.pick(self.all_names() or ['0']) for _ in range(2))})"
                 if self.chance(0.3) else f"show({self.pick(self.all_names() or ['0'])})")

    def all_names(self):
        return [n for scope in self.scopes for n, k in scope.items() if k != "?"]

    def guarded_show(self, depth):
        self.put(f"try: show({self.any(3)})")
        self.put("except Exception as e: caught(e)")

    def augmented(self, depth):
        kind = self.pick(["int", "float", "str", "list", "set"])
        names = [n for n in self.names(kind) if self.is_local(n)]
        if not names:
            return self.assign(depth)
        sign = self.pick({"int": ["+", "-", "*", "//", "%", "|", "&", "^"], "float": ["+", "-", "*", "/"], "str": ["+"], "list": ["+"],
                          "set": ["|", "&", "-", "^"]}[kind])
        name = self.pick(names)
        self.safely(f"{name} {sign}= {self.expr(kind, 1)}", f"show({name})")

    def unpack(self, depth):
        a, b, c = self.fresh("u"), self.fresh("u"), self.fresh("u")
        target = self.pick([f"{a}, {b}, {c}", f"{a}, *{b}, {c}", f"*{a}, {b}, {c}", f"({a}, {b}), {c}", f"[{a}, [{b}, *{c}]]"])
        self.safely(f"{target} = {self.expr(self.pick(['list', 'tuple', 'str', 'dict', 'bytes']))}", f"{a} = {b} = {c} = None")
        inner = {"(": f"({a}, {b})", "[": f"({b}, {c})"}.get(target[0])  # perhaps of a set
        self.put(f"show({a}, {b}, {c})" if not inner else f"show(sorted(repr({inner}).replace('[', '').replace(']', '')))")

    def mutate(self, depth):
        lists = self.names("list")
        dicts = self.names("dict")
        sets = self.names("set")
        options = []
        if lists:
            n = self.pick(lists)
            options += [f"{n}.append({self.any(1)})", f"{n}.extend({self.expr('tuple', 1)})", f"show({n}.pop({self.pick(['', '0', '-1', '9'])}))",
                        f"{n}.insert({self.rng.randint(-3, 5)}, {self.any(0)})", f"{n}{self.slice(0)} = {self.expr('list', 1)}",
                        f"del {n}{self.slice(0)}", f"{n}.reverse()", f"{n}.sort(key=repr)", f"{n}[{self.rng.randint(-3, 3)}] = {self.any(1)}",
                        f"show({n}.index({self.any(0)}))", f"{n} *= 2" if len(self.scopes) == 1 else f"{n}.clear()", f"{n}.remove({self.any(0)})"]
        if dicts:
            n = self.pick(dicts)
            options += [f"{n}[{self.key(0)}] = {self.any(1)}", f"show({n}.pop({self.key(0)}, None))", f"{n}.update({self.expr('dict', 1)})",
                        f"show({n}.setdefault({self.key(0)}, {self.any(0)}))", f"del {n}[{self.key(0)}]", f"show({n}.get({self.key(0)}))",
                        f"show(list({n}.items()))", f"show({n}.popitem())", f"show([*reversed({n})])", f"show({n}[{self.key(0)}])",
                        f"show(sorted({n}.keys() & {{1, 'a'}}, key=repr))"]
        if sets:
            n = self.pick(sets)
            options += [f"{n}.add({self.key(0)})", f"{n}.discard({self.key(0)})", f"show({n}.issubset({self.expr('set', 1)}))", f"show({n})"]
        if not options:
            return self.assign(depth)
        self.put(f"try: {self.pick(options)}")
        self.put("except Exception as e: caught(e)")

    def delete(self, depth):
        name = self.fresh("d")
        self.put(f"{name} = {self.any(0)}")
        self.put(f"del {name}")
        self.put(f"try: {name}")
        self.put("except NameError as e: print(e)")

    def if_(self, depth):
        self.put(f"if {self.condition()}:")
        self.block(depth)
        if self.chance(0.4):
            self.put(f"elif {self.condition()}:")
            self.block(depth)
        if self.chance(0.5):
            self.put("else:")
            self.block(depth)

    def condition(self):
        """Never raises: made of names and comparisons with None."""
        names = self.all_names()
        if not names or self.chance(0.3):
            return self.pick(["True", "False", "1 < 2", "not ()"])
        name = self.pick(names)
        return self.pick([f"{name}", f"not {name}", f"{name} is None", f"len(repr(order({name}))) > 6", f"isinstance({name}, (int, list, str))"])

    def looped(self, depth):
        before = self.in_loop
        self.in_loop = True
        self.block(depth)
        self.in_loop = before
        if self.chance(0.3):
            self.put("else:")
            self.block(depth, 1, 2)

    def for_(self, depth):
        name = self.fresh("x")
        source = self.pick([f"range({self.rng.randint(0, 5)})", f"range({self.rng.randint(-3, 3)}, {self.rng.randint(0, 9)}, {self.pick('123')})",
                            "[1, 'two', 3.0]", "'abc'", "{'k': 1, 'l': 2}", "enumerate('ab')", "zip('ab', [1, 2, 3])", "(1, (2, 3))"])
        self.put(f"{name} = None")
        self.put(f"for {name} in {source}:")
        self.bind(name, "int" if source.startswith("range") else "?")
        self.looped(depth)

    def while_(self, depth):
        name = self.fresh("n")
        self.put(f"{name} = {self.rng.randint(0, 4)}")
        self.put(f"while {name}:")
        self.put(f"    {name} -= 1")
        self.looped(depth)

    def try_(self, depth):
        self.put("try:")
        self.block(depth, 1, 3)
        if self.chance(0.4):
            self.indent += 1
            self.put(self.pick([f"raise {self.pick(ERRORS)}({self.any_shown(1)})", "1 / 0", "[][1]", "{}['k']", "int('x')", "None.attr"]))
            self.indent -= 1
        handlers = self.rng.randint(0, 2)
        for _ in range(handlers):
            self.put(self.pick([f"except {self.pick(ERRORS)} as e:", f"except ({self.pick(ERRORS)}, {self.pick(ERRORS)}):"]))
            self.put("    caught(e)" if "as e" in self.lines[-1] else "    print('caught')")
            if self.chance(0.3):
                self.put("    " + self.pick(["raise", f"raise {self.pick(ERRORS)}('again')", f"raise {self.pick(ERRORS)}('x') from None"])
                         if self.indent and self.chance(0.5) else "    pass")
            self.block(depth, 0, 2)
        if handlers and not self.chance(0.4) or not handlers:
            self.put("except Exception as e: caught(e)" if handlers or self.chance(0.6)
                     else "finally: print('final')")
        if self.lines[-1].lstrip().startswith("except") and self.chance(0.3):
            self.put("else:")
            self.block(depth, 1, 2)
        if not self.lines[-1].lstrip().startswith("finally: print") and self.chance(0.4):
            self.put("finally:")
            self.block(depth, 1, 2)

    def with_(self, depth):
        names = [f"Manager({self.counter + i}, {self.pick(['True', 'False'])}){self.pick(['', ' as m' + str(self.counter)])}"
                 for i in range(self.rng.randint(1, 2))]
        self.put("try:")
        self.indent += 1
        self.put(f"with {', '.join(names)}:")
        self.block(depth)
        if self.chance(0.4):
            self.put("    " + self.pick([f"raise {self.pick(ERRORS)}('in with')", "1 / 0"]))
        self.indent -= 1
        self.put("except Exception as e: caught(e)")

    def pattern(self, depth):
        n = self.rng.randrange(9 if depth > 0 else 4)
        if n == 0:
            return self.pick(["0", "1", "'a'", "None", "True", "-1", "2.5", "b'a'"])
        if n == 1:
            return "_"
        if n == 2:
            return self.fresh("c")
        if n == 3:
            return self.pick(["int()", "str()", "list()", "float(z)", "int(z)", "dict()"]).replace("z", self.fresh("c"))
        if n == 4:
            return f"[{self.pattern(depth - 1)}, {self.pattern(depth - 1)}]"
        if n == 5:
            return f"[{self.pattern(depth - 1)}, *{self.fresh('c')}]"
        if n == 6:
            return f"{{{self.pick(['1', repr('a'), repr('k')])}: {self.pattern(depth - 1)}, **{self.fresh('c')}}}"
        if n == 7:
            return f"({self.pick(['0', '1'])} | {self.pick(['2', repr('x')])} | None)"
        return f"({self.pick(['int()', 'str()', '[_, _]', '{}'])} as {self.fresh('c')})"

    def match_(self, depth):
        subject = self.any(2)
        self.put("try:")
        self.indent += 1
        self.put(f"match {subject}:")
        self.indent += 1
        for _ in range(self.rng.randint(1, 4)):
            first = self.counter
            pattern = self.pattern(2)
            bound = [f"c{i}" for i in range(first + 1, self.counter + 1) if f"c{i}" in pattern]
            bare = pattern == "_" or pattern in bound
            guard = f" if {self.condition()}" if bare or self.chance(0.2) else ""
            self.put(f"case {pattern}{guard}:")
            self.put(f"    show({', '.join(bound) or repr(pattern)})")
            self.block(depth, 0, 1)
        self.put("case _: print('no case')")
        self.indent -= 2
        self.put("except Exception as e: caught(e)")

    # ---- functions ----

    def parameters(self):
        """Text of the parameters, their names, how many positional ones are needed."""
        count = self.rng.randint(0, 3)
        names = [self.fresh("p") for _ in range(count)]
        defaults = self.rng.randint(0, count)
        text = [n if i < count - defaults else f"{n}={self.any(0)}" for i, n in enumerate(names)]
        if count and self.chance(0.2):
            text.insert(self.rng.randint(1, count), "/")
        if self.chance(0.3):
            text.append("*rest")
        elif self.chance(0.2):
            text.append("*")
        if text and text[-1].startswith("*"):
            extra = self.fresh("p")
            text.append(f"{extra}={self.any(0)}")
            names.append(extra)
        if self.chance(0.2):
            text.append("**more")
        return ", ".join(text), names, count

    def body(self, depth, names, low=1, high=4):
        kinds = {n: "?" for n in names}
        state = self.in_loop, self.in_function, self.first_local
        self.in_loop, self.in_function, self.first_local = False, True, len(self.scopes)
        self.scopes.append(kinds)
        self.block(depth, low, high)
        self.scopes.pop()
        self.in_loop, self.in_function, self.first_local = state

    def function(self, depth):
        name = self.fresh("f")
        text, names, count = self.parameters()
        if self.chance(0.15):
            self.put("@(lambda f: f)")
        self.put(f"def {name}({text}):")
        if names:
            self.put(f"    show({', '.join(names)})")
        self.body(depth, names)
        if self.chance(0.7):
            self.put(f"    return {self.pick(names + ['None', '1'])}")
        self.functions.append((name, count)) if not self.indent else None
        self.invoke(name, count)

    def invoke(self, name, count):
        arguments = [self.any(1) for _ in range(self.pick([count, count, count, count + 1, max(0, count - 1)]))]
        if self.chance(0.2):
            arguments.append(f"*{self.expr('tuple', 0)}")
        if self.chance(0.15):
            arguments.append(f"**{self.pick(['{}', repr({'zz': 1}), 'dict(a=1)'])}")
        self.put(f"try: show({name}({', '.join(arguments)}))")
        self.put("except Exception as e: caught(e)")

    def call(self, depth):
        if not self.functions:
            return self.assign(depth)
        self.invoke(*self.pick(self.functions))

    def closure(self, depth):
        outer, inner, cell = self.fresh("make"), self.fresh("g"), self.fresh("s")
        self.put(f"def {outer}(start):")
        self.put(f"    {cell} = start")
        self.put(f"    def {inner}(step={self.rng.randint(1, 5)}):")
        self.put(f"        nonlocal {cell}")
        self.put(f"        {cell} = {self.pick([cell + ' + step', '[' + cell + ', step]', 'repr(' + cell + ')[:8]', 'step - ' + cell])}")
        self.indent += 1
        self.body(depth - 1, [], 0, 2)
        self.indent -= 1
        self.put(f"        return {cell}")
        if self.chance(0.5):
            self.put(f"    return {inner}, lambda: {cell}")
        else:
            self.put(f"    return {inner}, [lambda i=i: ({cell}, i) for i in range(2)][1]")
        self.put("try:")
        self.put(f"    a, b = {outer}({self.expr('int', 0)})")
        self.put("    show(a(), b(), a(3), b())")
        self.put("except Exception as e: caught(e)")

    # ---- classes ----

    def class_(self, depth):
        if self.indent:
            return self.for_(depth)
        name = self.fresh("C")
        bases = []
        if self.classes and self.chance(0.6):
            bases.append(self.pick(self.classes))
            if self.chance(0.3):
                bases.append(self.pick(self.classes))
        elif self.chance(0.2):
            bases.append(self.pick(["int", "list", "dict", "str", "Exception"]))
        self.put("try:")
        self.indent += 1
        self.put(f"class {name}({', '.join(bases)}):")
        self.indent += 1
        self.put(f"kind = {name!r}")
        if self.chance(0.5):
            self.put(f"def __init__(self, *args): self.args2 = args; self.value = {self.expr('int', 1)}")
        if self.chance(0.4):
            self.put(f"def __repr__(self): return '<{name}>'")
        for op in self.rng.sample(OPERATORS, self.rng.randint(0, 3)):
            which = self.pick(["__{}__", "__r{}__", "__i{}__"]).format(op)
            self.put(f"def {which}(self, other): return {self.pick(['NotImplemented', '(' + repr(which) + ', self.kind)', 'self'])}")
        for name2, text in self.rng.sample([
                ("__len__", "return 3"), ("__bool__", "return False"), ("__eq__", "return isinstance(other, int)"), ("__lt__", "return True"),
                ("__getitem__", "return other if isinstance(other, int) and other < 3 else [][1]"), ("__contains__", "return other == 1"),
                ("__call__", "return ('called', other)"), ("__getattr__", "return ('attr', other)"), ("__hash__", "return 5"),
                ("__format__", "return 'fmt:' + other"), ("__str__", "return 'str!'"), ("__iter__", "return iter((1, 2))")], self.rng.randint(0, 3)):
            one = name2 in ("__len__", "__bool__", "__hash__", "__str__", "__iter__")
            self.put(f"def {name2}(self{'' if one else ', other'}): {text}")
        if self.chance(0.4):
            self.put("@property")
            self.put(f"def size(self): return {self.expr('int', 1)}")
        if self.chance(0.3):
            self.put("@classmethod")
            self.put("def make(cls, *args): return cls.kind, args")
        if self.chance(0.3):
            self.put("def method(self, *args):")
            self.put("    try: above = super().method(*args)")
            self.put("    except AttributeError as e: above = 'none above'")
            self.put("    return self.kind, above")
        self.indent -= 2
        self.put(f"except TypeError as e: {name} = Manager; print(e)")
        self.classes.append(name)
        self.use_class(depth)

    def use_class(self, depth):
        if not self.classes:
            return self.assign(depth)
        o = self.fresh("o")
        c = self.pick(self.classes)
        self.put(f"try: {o} = {c}({self.pick(['', '1', repr('a')])})")
        self.put(f"except Exception as e: {o} = None; caught(e)")
        for _ in range(self.rng.randint(1, 4)):
            sign = self.pick(list(SIGNS.values()) + COMPARE_SIGNS)
            other = self.pick(["1", "2.5", "'s'", "[1]", o, "None"])
            use = self.pick([f"{o} {sign} {other}", f"{other} {sign} {o}", f"len({o})", f"bool({o})", f"{o}[1]", f"1 in {o}", f"{o}(4)", f"{o}.size",
                             f"{o}.kind", f"{o}.make(1)", f"{o}.method(2)", f"f'{{{o}:>5}}'", f"list({o})", f"[b.__name__ for b in type({o}).__mro__]",
                             f"sorted(k for k in vars({o}))", f"{o}.missing", f"getattr({o}, 'args2', 'no')", f"-{o}", f"{o}.value"])
            self.put(f"try: show(simple({use}))")
            self.put("except Exception as e: caught(e)")

    # ---- generators and coroutines ----

    def generator(self, depth):
        name = self.fresh("gen")
        self.put(f"def {name}(n):")
        state = self.in_loop, self.in_function, self.first_local
        self.in_loop, self.in_function, self.first_local = False, True, len(self.scopes)
        self.scopes.append({"n": "int"})
        self.indent += 1
        wrapped = self.chance(0.6)
        if wrapped:
            self.put("try:")
            self.indent += 1
        self.put(f"got = yield {self.expr('int', 1)}")
        self.put("show('got', got)")
        self.put("if n < 3:")
        self.block(depth - 1, 0, 2)
        self.put("for i in range(n):")
        self.put(f"    got = yield {self.pick(['i', '(i, got)', '[got]'])}")
        if self.generators and self.chance(0.5):
            self.put(f"result = yield from {self.pick(self.generators)}(1)")
            self.put("show('result', result)")
        if wrapped:
            self.indent -= 1
            self.put(self.pick(["except ValueError as e: print('in generator', e); yield 'after'", "finally: print('closing')",
                                "except GeneratorExit: print('exit'); raise", "except (KeyError, ValueError): return 'early'"]))
        self.put(f"return {self.expr('str', 0)}")
        self.indent -= 1
        self.scopes.pop()
        self.in_loop, self.in_function, self.first_local = state
        if not self.indent:
            self.generators.append(name)
        self.drive_one(name)

    def drive(self, depth):
        if not self.generators:
            return self.assign(depth)
        self.drive_one(self.pick(self.generators))

    def drive_one(self, name):
        it = self.fresh("it")
        self.put(f"{it} = {name}({self.rng.randint(0, 3)})")
        for _ in range(self.rng.randint(1, 5)):
            step = self.pick([f"next({it})", f"next({it}, 'done')", f"{it}.send({self.any(0)})", f"{it}.send(None)", f"{it}.close()",
                              f"{it}.throw(ValueError('thrown'))", f"{it}.throw(KeyError)", f"list({it})"])
            self.put(f"try: show({step})")
            self.put("except StopIteration as e: show('stop', e.value)")
            self.put("except Exception as e: caught(e)")
        self.put(f"try: show({it}.close())")  # else reference counts would say when it is closed
        self.put("except Exception as e: caught(e)")

    def group(self, depth):
        def make(level):
            members = [make(level - 1) if level and self.chance(0.4) else f"{self.pick(ERRORS)}({self.rng.randint(0, 9)})"
                       for _ in range(self.rng.randint(1, 3))]
            return f"ExceptionGroup('g{level}', [{', '.join(members)}])"
        self.put("try:")
        self.indent += 1
        self.put("try:")
        self.put(f"    raise {make(2) if self.chance(0.8) else self.pick(ERRORS) + '(1)'}")
        for error in self.rng.sample(ERRORS, self.rng.randint(1, 3)):
            self.put(f"except* {error} as e:")
            self.put("    print('star', repr(e))")
            if self.chance(0.25):
                self.put("    " + self.pick(["raise", "raise KeyError('new')", "1 / 0"]))
        if self.chance(0.3):
            self.put("else: print('none')")
        if self.chance(0.3):
            self.put("finally: print('finally')")
        self.indent -= 1
        self.put("except BaseException as e: print('left', repr(e), repr(e.__context__))")

    def coroutine(self, depth):
        if self.indent:
            return self.while_(depth)
        name = self.fresh("co")
        self.put(f"async def {name}(n):")
        self.scopes.append({"n": "int"})
        self.indent += 1
        self.put("async def numbers():")
        self.put("    for i in range(n):")
        self.put(f"        {self.pick(['await pause(1)', 'pass'])}")
        self.put("        yield i")
        self.put(f"async with Manager('m', {self.pick(['True', 'False'])}) as m:")
        self.put(f"    show(m, await pause({self.rng.randint(0, 2)}))")
        if self.chance(0.3):
            self.put("    " + self.pick(["1 / 0", "raise ValueError('in async with')", f"return {self.any(0)}"]))
        self.put("async for i in numbers():")
        self.put(f"    {self.pick(['show(i)', 'if i == 1: break', 'if i: continue'])}")
        self.put("else: print('all')")
        self.put("values = [i * 2 async for i in numbers() if i != 1]")
        self.put(f"return values, {self.expr('int', 0)}")
        self.indent -= 1
        self.scopes.pop()
        self.put(f"schedule({name}({self.rng.randint(0, 3)}), {name}({self.rng.randint(0, 2)}))")


COMPARE_SIGNS = ["==", "!=", "<", ">="]


def generate(seed):
    return Program(seed).text()
