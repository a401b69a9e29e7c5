"""Programs for inference and unboxed code: functions and module bodies that calculate with ints, floats, lists and
fields in loops, and what makes their guesses wrong: ints that outgrow 61, 63 and 64 bits, variables that change their
type midway, arguments of other types, builtins, functions, methods and fields that are replaced while they run.
"""
from .writer import PRELUDE, Writer

SOURCE = '''\
import builtins, math, sys
class Small(int):
    def __add__(self, other): return ("Small+", int(self), other)
    def __mul__(self, other): return Small(int(self) * 2)
    def __lt__(self, other): return False
class Number:
    def __init__(self, n): self.n = n
    def __add__(self, other): return Number(self.n + (other.n if isinstance(other, Number) else other))
    __radd__ = __add__
    def __sub__(self, other): return 0.5
    def __rsub__(self, other): return self
    def __mul__(self, other): return NotImplemented if isinstance(other, float) else self
    def __lt__(self, other): return self.n < 3
    def __index__(self): return self.n
    def __repr__(self): return f"Number({self.n})"
class Point:
    scale = 2
    def __init__(self, x, y, label="p"):
        self.x = x
        self.y = y
        self.label = label
        self.items = []
    def norm(self): return self.x * self.x + self.y * self.y
    def move(self, dx, dy=1):
        self.x += dx
        self.y = self.y - dy * self.scale
        return self.x
    @property
    def total(self): return self.x + self.y
    def __repr__(self): return f"Point({self.x!r}, {self.y!r}, {len(self.items)})"
class Point3(Point):
    def __init__(self, x, y): super().__init__(x, y); self.z = x
    def norm(self): return super().norm() + self.z
class Slots:
    __slots__ = "x", "y", "items"
    def __init__(self, x, y): self.x, self.y, self.items = x, y, [x, y]
    def norm(self): return self.x - self.y
    def move(self, dx, dy=1): self.x = dx; return dy
    def __repr__(self): return f"Slots({self.x!r}, {self.y!r})"
'''
INTS = ["0", "1", "-1", "2", "3", "7", "10", "-5", "100", "255", "2**30", "2**31", "2**53", "2**60", "2**61 - 1", "2**61", "-2**61", "-2**61 - 1",
        "2**62", "2**63 - 1", "-2**63", "2**63", "2**64", "-2**64 - 1", "10**20", "True", "False", "4611686018427387903", "9223372036854775807"]
FLOATS = ["0.0", "-0.0", "1.0", "0.5", "-2.5", "1e300", "-1e300", "1e-300", "5e-324", "1e16", "2.0**53", "math.inf", "-math.inf", "math.nan",
          "0.1", "1/3", "2.0**62", "-2.0**63", "9007199254740993.0", "1e18"]
OTHERS = ["'s'", "None", "Small(3)", "Number(4)", "[1]", "(1, 2)", "1j", "True", "'12'", "[]", "Point(1, 2)", "1.5", "2**64", "3"]
LISTS = ["[1, 2, 3]", "[0.5, 1.5, 2.5, -1.0]", "list(range(6))", "[0] * 5", "[0.0] * 4", "[1, 2.5, 3]", "[2**62, 1, -2**63]", "[True, 2, 3]",
         "[[1, 2], [3, 4]]", "['a', 'b', 'c']", "[]", "[Point(1, 2), Point(3, 4)]", "[(1, 2.0), (3, 4.0)]", "[None, 1]"]
SIGNS = ["+", "+", "-", "-", "*", "//", "%", "&", "|", "^", "/", ">>", "<<", "**"]
COMPARE = ["<", "<=", "==", "!=", ">", ">="]
VARIABLES = {"int": ["i", "j", "k", "n"], "float": ["f", "g"], "list": ["xs", "ys"], "str": ["s"], "point": ["p"]}


class Numbers(Writer):
    prelude = PRELUDE + SOURCE

    def __init__(self, seed):
        super().__init__(seed)
        self.functions = []  # (name, kinds of parameters, level)
        self.known = {}  # variable -> kind
        self.level = self.nested = 0
        self.in_function = self.in_generator = False
        self.globals = []

    # ---- expressions ----

    def names(self, *kinds):
        return [n for n, k in self.known.items() if k in kinds]

    def int(self, depth=2):
        names = self.names("int")
        if depth <= 0 or self.chance(0.35):
            return self.pick(names) if names and self.chance(0.75) else self.pick(INTS[:10] if self.chance(0.7) else INTS)
        a, b = self.int(depth - 1), self.int(depth - 1)
        n = self.number(0, 17)
        if n < 7:
            sign = self.pick(SIGNS[:10])
            if sign == "*" and not (a.isdigit() or b.isdigit()):
                return f"({a} * {b} {self.pick(['% 1000003', '& 0xffff', '% 256', '& (2**62 - 1)', '% 2**64', '% -17'])})"
            return f"({a} {sign} {b})"
        if n == 7:
            return f"({a} << {self.pick(['1', '3', '(' + b + ' & 31)', '60', '61', '62', '(i & 7)' if 'i' in names else '2'])} & {self.pick(['0xffffffff', '2**64 - 1', '-1 >> 1', '2**61 - 1'])})"
        if n == 8:
            return f"({a} >> {self.pick(['1', '3', '63', '64', '(' + b + ' & 63)'])})"
        if n == 9:
            return f"{self.pick(['-', '~', '+', 'abs', 'int'])}({a})"
        if n == 10:
            return f"{self.pick(['min', 'max'])}({a}, {b}{self.pick(['', '', ', ' + self.int(0)])})"
        if n == 11:
            return f"({a} if {self.test(depth - 1)} else {b})"
        if n == 12 and self.names("list"):
            return f"len({self.pick(self.names('list'))})"
        if n == 13 and self.names("list"):
            return f"{self.pick(self.names('list'))}[{self.pick(['0', '-1', a, 'i' if 'i' in names else '1'])}]"
        if n == 14 and self.names("point"):
            return f"{self.pick(self.names('point'))}.{self.pick(['x', 'y', 'x', 'norm()', 'move(1)', 'move(1, ' + a + ')', 'total', 'scale'])}"
        if n == 15:
            return self.call()
        if n == 16:
            return f"({a} {self.pick(['and', 'or'])} {b})"
        return self.pick([f"int({self.float(depth - 1)} % 1000)", f"ord({'s[0]' if self.names('str') else repr('a')})", f"sum({self.pick(self.names('list') or ['(1, 2)'])})",
                          f"divmod({a}, {b})[0]", f"({a}) ** 2 % 1009", f"round({self.float(0)} % 99)", f"({a} {self.pick(COMPARE)} {b}) + 1", f"(n := {a})"
                          if "n" in self.known and not self.nested else a])

    def float(self, depth=2):
        names = self.names("float")
        if depth <= 0 or self.chance(0.35):
            return self.pick(names) if names and self.chance(0.75) else self.pick(FLOATS[:6] if self.chance(0.7) else FLOATS)
        a = self.float(depth - 1)
        b = self.pick([self.float, self.float, self.int])(depth - 1)
        n = self.number(0, 9)
        if n < 5:
            return f"({a} {self.pick(['+', '-', '*', '/', '//', '%'])} {b})"
        if n == 5:
            return f"{self.pick(['-', 'abs', 'float', '+'])}({a})"
        if n == 6:
            return f"{self.pick(['min', 'max'])}({a}, {b})"
        if n == 7:
            return f"({self.int(depth - 1)} / {self.int(depth - 1)})"
        if n == 8:
            return f"({a} if {self.test(depth - 1)} else {b})"
        return self.pick([f"({a}) ** {self.pick(['2', '0.5', '-1', '3'])}", f"math.sqrt(abs({a}))", f"math.floor({a} % 100)", f"({a} {self.pick(['and', 'or'])} {b})",
                          f"p.x * 1.0" if self.names("point") else a])

    def test(self, depth=1):
        kind = self.pick([self.int, self.int, self.float])
        a, b = kind(depth - 1), kind(depth - 1)
        return self.pick([f"{a} {self.pick(COMPARE)} {b}", f"{a} {self.pick(COMPARE)} {b}", f"{a} {self.pick('<>')} {b} {self.pick('<>')} {kind(0)}",
                          f"{a} % 2", f"not {a}", f"{a} == {b} or {kind(0)} < 3", f"{a} in ({b}, 1)", a])

    def call(self):
        candidates = [f for f in self.functions if f[2] < self.level and (self.nested == 0 or f[2] == 0)]
        if not candidates:
            return self.pick(self.names("int") or ["5"])
        name, kinds, _ = self.pick(candidates)
        return f"{name}({', '.join(self.argument(k) for k in kinds)})"

    def argument(self, kind):
        if self.chance(0.12):
            return self.pick(OTHERS)
        return self.of(kind, 1)

    def of(self, kind, depth=2):
        if kind == "int":
            return self.int(depth)
        if kind == "float":
            return self.float(depth)
        names = self.names(kind)
        if names and self.chance(0.6):
            return self.pick(names)
        if kind == "list":
            return self.pick(LISTS + [f"[{self.int(0)} for _ in range(4)]", f"[{self.int(1)}, {self.int(1)}]", f"[{self.float(1)}] * 3"])
        if kind == "str":
            return self.pick(["'abc'", "'x' * 9", "str(12)", "''"])
        return self.pick(["Point(1, 2)", "Point(0.5, 2.5)", "Point3(3, 4)", "Slots(1, 2)", f"Point({self.int(0)}, {self.float(0)})"])

    # ---- statements ----

    def block(self, depth, low=1, high=4):
        for _ in range(self.number(low, high)):
            self.statement(depth)

    def statement(self, depth):
        if depth > 0 and self.chance(0.4):
            return self.pick([self.for_, self.for_, self.for_, self.while_, self.if_, self.if_, self.try_, self.match_])(depth - 1)
        kind = self.pick(["int", "int", "int", "float", "float", "list", "str", "point"])
        names = [n for n in VARIABLES[kind] if not (self.nested and n in "ij")]
        name = self.pick(names)
        if kind in ("int", "float") and name in self.known and self.chance(0.5):
            sign = self.pick(["+", "-", "+", "-", "|", "&", "^"] if kind == "int" else ["+", "-", "*"])
            self.put(f"{name} {sign}= {self.of(kind)}")
        elif self.chance(0.15) and self.known:
            self.disturb()
        elif kind == "list" and self.names("list"):
            self.on_list(self.pick(self.names("list")))
        elif kind == "point" and self.names("point"):
            p = self.pick(self.names("point"))
            self.put(self.pick([f"{p}.x = {self.int()}", f"{p}.y += {self.pick([self.int(1), self.float(1)])}", f"{p}.items.append({self.int(1)})",
                                f"{p}.move({self.int(1)})", f"{p}.x, {p}.y = {p}.y, {p}.x", f"if {p}.norm() > {self.int(0)}: {p}.x = 0"]))
        else:
            self.put(f"{name} = {self.of(kind)}")
            self.bind(name, kind)
        if self.in_generator and self.chance(0.25):
            self.put(f"{self.pick(['', 'got = '])}yield {self.pick([self.int, self.float])(1)}")
        elif self.in_function and self.chance(0.06):
            self.put(f"if {self.test()}: return {self.pick([self.int, self.float])(1)}")
        elif self.nested and self.chance(0.12):
            self.put(f"if {self.test()}: {self.pick(['break', 'continue'])}")

    def bind(self, name, kind):
        if not self.nested or self.chance(0.5):
            self.known[name] = kind

    def on_list(self, xs):
        i = self.pick(["0", "-1", "1", *self.names("int")])
        self.put(self.pick([f"{xs}[{i}] = {self.int(1)}", f"{xs}[{i}] += {self.int(0)}", f"{xs}.append({self.pick([self.int, self.float])(1)})",
                            f"{xs}[{i}] = {self.float(1)}", f"if {xs}: {xs}.pop()", f"{xs} = {xs}[1:] + [{self.int(1)}]", f"{xs}[0], {xs}[-1] = {xs}[-1], {xs}[0]",
                            f"{xs} = [q + 1 for q in {xs}]", f"{xs} = [{self.int(0)}] * {self.number(0, 6)}", f"{xs}.sort()", f"del {xs}[{i}]",
                            f"{xs}[{i}:] = [{self.int(0)}]", f"{xs}.insert({i}, {self.float(0)})", f"{xs}.reverse()", f"k = {xs}.count({self.number(0, 5)})"]))

    def disturb(self):
        """Something that makes a guess wrong."""
        name = self.pick(list(self.known))
        where = f"if {self.pick(['i == 3', 'j == 1', 'i > 2'])}: " if self.nested and "i" in self.known else ""
        options = [f"{name} = {self.pick(OTHERS)}", f"{name} = {self.pick(INTS)}", f"{name} = {self.pick(FLOATS)}", f"{name} = {self.pick(OTHERS)}",
                   "builtins.len = lambda x: 77", "builtins.abs = lambda x: 'abs'", "builtins.range = lambda *a: [1, 2]", "builtins.min = max",
                   "Point.scale = 2.5", "Point.norm = lambda self: 1.5", "Point.x = property(lambda self: 9)", "Point.move = Point3.norm", "restore()"]
        if self.names("point"):
            options += ["p.x = 'text'", "p.norm = lambda: 3", "del p.x", "p.extra = 1", "p.__class__ = Point3"] if "p" in self.known else []
        if self.names("list"):
            xs = self.pick(self.names("list"))
            options += [f"{xs}.clear()", f"{xs}.append({self.pick(OTHERS)})", f"{xs}[0] = {self.pick(OTHERS)}", f"{xs} = tuple({xs})", f"{xs} = None"]
        if self.functions:
            options += [f"globals()[{self.pick(self.functions)[0]!r}] = lambda *a: {self.pick(INTS + FLOATS)}"]
        if self.in_function and self.nested:
            options += [f"del {name}"]
        self.put(where + self.pick(options))

    def for_(self, depth):
        if self.nested >= 3:
            return self.if_(depth)
        name = "ijk"[self.nested]
        top = ["5", "9", "3"][self.nested] if self.nested else self.pick(["5", "12", "40", "70"])
        source = self.pick([f"range({top})", f"range({top})", f"range(1, {top})", f"range({top}, 0, -1)", f"range({self.number(-3, 3)}, {top}, {self.pick('123')})",
                            "range(2**61 - 3, 2**61 + 3)", "range(-2**63, -2**63 + 3)", "range(2**63 - 2, 2**63 + 2)", f"range({self.int(0)} & 7)", "range(len(xs))", "xs", "xs",
                            "enumerate(xs)", "zip(xs, xs)", "reversed(range(5))", "(1, 2.5, 3)", "range(0)", f"range(10, {self.pick(['0', '-3'])}, -3)"])
        if "xs" in source and "xs" not in self.known or self.nested == 2 and top in source:
            source = "range(4)"
        target = name
        if source.startswith(("enumerate", "zip")):
            target = f"{name}, {self.pick(['f', 'n'])}"
        self.known[name] = "int"
        self.nested += 1
        self.inside(f"for {target} in {source}:", self.block, depth)
        self.nested -= 1
        if self.chance(0.15):
            self.inside("else:", self.block, 0, 1, 2)
        if self.chance(0.4):
            self.put(f"show('after', {name})")

    def while_(self, depth):
        if self.nested >= 3:
            return self.if_(depth)
        left = self.fresh("left")
        self.put(f"{left} = {self.number(3, 20 if self.nested == 0 else 4)}")
        self.put(f"while {left} > 0{self.pick(['', '', ' and ' + self.test()])}:")
        self.indent += 1
        self.put(f"{left} -= 1")
        self.nested += 1
        self.block(depth)
        self.nested -= 1
        self.indent -= 1
        if self.chance(0.15):
            self.inside("else:", self.block, 0, 1, 2)

    def if_(self, depth):
        self.inside(f"if {self.test(2)}:", self.block, depth, 1, 3)
        if self.chance(0.5):
            self.inside("else:", self.block, depth, 1, 3)

    def try_(self, depth):
        self.inside("try:", self.block, depth, 1, 3)
        error = self.pick(["Exception as e", "(TypeError, ZeroDivisionError)", "IndexError", "ArithmeticError"])
        self.inside(f"except {error}:", self.handler, depth)
        if self.chance(0.3):
            self.inside("else:", self.block, 0, 1, 2)
        if self.chance(0.3):
            self.inside("finally:", self.block, 0, 1, 2)

    def handler(self, depth):
        self.put("show(str(sys.exception()))")
        self.block(0, 0, 2)

    def match_(self, depth):
        self.put(f"match {self.pick([self.int, self.float])(1)}:")
        self.indent += 1
        for pattern in self.some(["0", "1 | 2 | 3", "int(k)", "float(f)", "bool()", "Point(x=n)", "[n, *_]", "2.5", "-1"], 1, 3):
            self.inside(f"case {pattern}{self.pick(['', ' if ' + self.test()])}:", self.block, 0, 1, 2)
        self.inside("case _:", self.block, 0, 1, 2)
        self.indent -= 1

    # ---- functions ----

    def function(self, level):
        kinds = [self.pick(["int", "int", "float", "float", "list", "point", "str"]) for _ in range(self.number(0, 4))]
        name = self.fresh("fn")
        parameters, used = [], []
        for kind in kinds:
            free = [v for v in VARIABLES[kind] if v not in used] or [self.fresh("q")]
            used.append(self.pick(free))
            parameters.append(used[-1])
        state = self.known, self.level, self.in_function, self.in_generator
        self.known = dict(zip(used, kinds))
        self.level, self.in_function = level, True
        self.in_generator = self.chance(0.2)
        declared = [g for g in self.globals if g not in used and self.chance(0.3)]
        self.put(f"def {name}({', '.join(parameters)}):")
        self.indent += 1
        if declared:
            self.put(f"global {', '.join(declared)}")
            self.known.update({g: "int" for g in declared})
        self.put("n = 1", "f = 0.5") if self.chance(0.8) else None
        self.known.update({v: k for v, k in (("n", "int"), ("f", "float")) if v not in self.known})
        self.block(3, 2, 6)
        names = list(self.known)
        shown = ", ".join(self.some(names, 1, 3))
        self.put(self.pick([f"return {shown}", f"show({shown})", f"return {self.int()}", f"return {self.float()}"]))
        self.indent -= 1
        generator = self.in_generator and any("yield" in line for line in self.lines)
        self.known, self.level, self.in_function, self.in_generator = state
        if not generator:
            self.functions.append((name, kinds, level))
        for _ in range(self.number(1, 4)):
            arguments = [self.pick(OTHERS) if self.chance(0.12) else self.of(k, 1) for k in kinds]
            text = f"{name}({', '.join(arguments)})"
            self.guarded(f"show({'list(' + text + ')' if generator else text})")
        self.put("restore()")

    def recursive(self):
        name = self.fresh("rec")
        step = self.pick(["n + {0}(n - 1)", "{0}(n - 1) * n", "{0}(n - 1) + {0}(n - 2)", "n * 0.5 + {0}(n - 1)", "max(n, {0}(n - 1))", "[n] + {0}(n - 1)"])
        base = self.pick(["1", "0", "0.5", "n", "[]", "None", "2**62"])
        self.put(f"def {name}(n{self.pick(['', ', acc=0'])}):", f"    if n < 2: return {base}", f"    return {step.format(name)}")
        for argument in self.some(["5", "12", "1.5", "7.0", "True", "'x'", "20"], 1, 3):
            self.guarded(f"show({name}({argument}))")

    def program(self):
        self.put("originals = {n: getattr(builtins, n) for n in ('len', 'abs', 'range', 'min', 'max')}",
                 "methods = {n: Point.__dict__[n] for n in ('scale', 'norm', 'move')}",
                 "def restore():",
                 "    for n, v in originals.items(): setattr(builtins, n, v)",
                 "    for n, v in methods.items(): setattr(Point, n, v)",
                 "    if 'x' in Point.__dict__: del Point.x")
        self.globals = self.some(["i", "k", "n", "total", "count"], 0, 3)
        for g in self.globals:
            self.put(f"{g} = {self.number(0, 9)}")
        for level in (0, 0, 1, 2):
            if self.chance(0.75):
                self.function(level)
        if self.chance(0.3):
            self.recursive()
        if self.chance(0.5):
            self.put("n, f, xs, p = 1, 1.5, [1, 2, 3], Point(1, 2)")
            self.known = {"n": "int", "f": "float", "xs": "list", "p": "point"}
            self.level = 3
            self.put("try:")
            self.indent += 1
            self.block(3, 3, 6)
            self.indent -= 1
            self.put("except Exception as e: caught(e)", "restore()", "show(n, f, xs)")
        return super().program()


def generate(seed):
    return Numbers(seed).program()
