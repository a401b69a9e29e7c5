"""Random expressions by type, for general.py: numbers and their edges, text, bytes, containers, formats.

Every expression is deterministic under any hash seed (sets are shown sorted) and cheap: powers, shifts and repetitions
stay small. Expressions may raise; who prints them catches that.
"""

from .writer import Writer

INTS = ["0", "1", "-1", "2", "3", "7", "-8", "10", "255", "256", "2**31", "-2**31", "2**61 - 1", "2**61", "-2**61 - 1", "2**62",
        "2**63 - 1", "-2**63", "2**64", "10**18", "-10**20", "10**40 + 7", "0x1F", "True", "False"]
FLOATS = ["0.0", "-0.0", "1.0", "-1.5", "0.1", "2.5", "3.5", "1e16", "1e-5", "123456.789", "1e22", "1e308", "5e-324", "1/3",
          "float('inf')", "-float('inf')", "float('nan')", "2.0**53", "1e15 + 0.5"]
WORDS = ["''", "'a'", "'abc'", "'Hello World'", "'  pad '", "'a,b,,c'", "'\\u00e9t\\u00e9'", "'\\u20ac5'", "'\\U0001f600x'", "'123'",
         "'ABC abc'", "('x' * 9)", "'line\\nnext\\r\\n'", "'\\t tab'", "'\\xdf\\u0130'", "'{} {}'", "'%s-%s'", "'aXbXc'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'a,b,c'", "bytes(3)", "b'Hello'", "bytearray(b'xyz')"]
BINARY = ["+", "-", "*", "//", "%", "&", "|", "^"]
COMPARE = ["<", "<=", "==", "!=", ">", ">="]
SPECS = ["", "d", "5", "<8", ">8", "^9", "08", "+", " ", "x", "#x", "#b", "o", ",", "_", "e", ".2f", "10.3f", "g", ".3g", "%", "+.1e",
         "=+8", "*^12", "c", "n", "#010x", "_b", ",.2f", "G", "s", ".2", "<5s", "z.1f", "08.3f", "-", "E", "F", "*<20,.3f"]


class Values(Writer):
    def __init__(self, seed):
        super().__init__(seed)
        self.scopes = [{}]
        self.first_local = 0  # scopes from here on belong to the function being written

    # ---- choosing ----

    def names(self, kind):
        return [name for scope in self.scopes for name, k in scope.items() if k == kind]

    def bind(self, name, kind):
        self.scopes[-1][name] = kind

    def expr(self, kind, depth=2):
        known = self.names(kind)
        if known and self.chance(0.45):
            return self.pick(known)
        return getattr(self, "make_" + kind)(depth)

    def any_kind(self):
        return self.pick(["int", "int", "float", "str", "list", "tuple", "dict", "bool", "bytes", "set"])

    def any(self, depth=2):
        return self.expr(self.any_kind(), depth)

    # ---- numbers ----

    def make_int(self, depth):
        if depth <= 0 or self.chance(0.3):
            return self.pick(INTS) if self.chance(0.6) else str(self.rng.randint(-20, 100))
        d = depth - 1
        n = self.rng.randrange(17)
        if n < 5:
            return f"({self.expr('int', d)} {self.pick(BINARY)} {self.expr('int', d)})"
        if n == 5:
            return f"({self.expr('int', d)} {self.pick(['<<', '>>'])} {self.rng.randint(0, 70)})"
        if n == 6:
            return f"({self.expr('int', d)} ** {self.rng.randint(0, 5)})"
        if n == 7:
            return f"len({self.expr(self.pick(['str', 'list', 'tuple', 'dict', 'set', 'bytes']), d)})"
        if n == 8:
            return f"{self.pick(['-', '~', '+', 'abs'])}({self.expr('int', d)})"
        if n == 9:
            return f"int({self.expr('float', d)})"
        if n == 10:
            return f"{self.pick(['min', 'max'])}({self.expr('int', d)}, {self.expr('int', d)})"
        if n == 11:
            return f"sum({self.expr('list', d)})"
        if n == 12:
            return f"({self.expr('int', d)}).{self.pick(['bit_length', 'bit_count', 'conjugate', '__index__'])}()"
        if n == 13:
            return f"{self.expr('str', d)}.{self.pick(['find', 'count', 'rfind', 'index'])}({self.expr('str', 0)})"
        if n == 14:
            return f"round({self.expr(self.pick(['int', 'float']), d)}{self.pick(['', ', -1', ', 2'])})"
        if n == 15:
            return f"({self.expr('int', d)} if {self.expr('bool', d)} else {self.expr('int', d)})"
        return f"divmod({self.expr('int', d)}, {self.expr('int', d)})[{self.pick(['0', '1'])}]"

    def make_float(self, depth):
        if depth <= 0 or self.chance(0.35):
            return self.pick(FLOATS)
        d = depth - 1
        n = self.rng.randrange(8)
        if n < 4:
            return f"({self.expr('float', d)} {self.pick(['+', '-', '*', '/', '//', '%'])} {self.expr(self.pick(['float', 'int']), d)})"
        if n == 4:
            return f"({self.expr('int', d)} / {self.expr('int', d)})"
        if n == 5:
            return f"float({self.expr(self.pick(['int', 'str', 'bool']), d)})"
        if n == 6:
            return f"({self.expr('float', d)} ** {self.pick(['2', '0.5', '-1', '0', '3'])})"
        return f"{self.pick(['abs', '-', '+'])}({self.expr('float', d)})"

    def make_bool(self, depth):
        if depth <= 0:
            return self.pick(["True", "False"])
        d = depth - 1
        n = self.rng.randrange(9)
        if n < 3:
            kind = self.pick(["int", "float", "str", "tuple", "list"])
            return f"({self.expr(kind, d)} {self.pick(COMPARE)} {self.expr(kind, d)})"
        if n == 3:
            return f"({self.expr('int', d)} {self.pick(COMPARE)} {self.expr('float', d)} {self.pick(COMPARE)} {self.expr('int', d)})"
        if n == 4:
            return f"(not {self.any(d)})"
        if n == 5:
            return f"({self.any(0)} {self.pick(['in', 'not in'])} {self.expr(self.pick(['list', 'tuple', 'dict', 'set']), d)})"
        if n == 6:
            return f"bool({self.any(d)})"
        if n == 7:
            return f"({self.expr('bool', d)} {self.pick(['and', 'or', '&', '^'])} {self.expr('bool', d)})"
        return f"{self.pick(['all', 'any'])}({self.expr('list', d)})"

    # ---- text ----

    def make_str(self, depth):
        if depth <= 0 or self.chance(0.25):
            return self.pick(WORDS)
        d = depth - 1
        n = self.rng.randrange(15)
        if n == 0:
            return f"({self.expr('str', d)} + {self.expr('str', d)})"
        if n == 1:
            return f"({self.expr('str', d)} * {self.rng.randint(-1, 4)})"
        if n == 2:
            return f"{self.expr('str', d)}{self.slice(d)}"
        if n == 3:
            method = self.pick(["upper", "lower", "title", "swapcase", "strip", "capitalize", "casefold", "lstrip", "rstrip"])
            return f"{self.expr('str', d)}.{method}()"
        if n == 4:
            return f"{self.expr('str', d)}.replace({self.expr('str', 0)}, {self.expr('str', 0)})"
        if n == 5:
            return f"{self.pick(['str', 'repr', 'ascii'])}({self.shown(d)})"
        if n == 6:
            return f"{self.expr('str', 0)}.join([{self.expr('str', 0)}, {self.expr('str', d)}])"
        if n == 7:
            return f"format({self.expr(self.pick(['int', 'float', 'str', 'bool']), d)}, {self.pick(SPECS)!r})"
        if n in (8, 9):
            return self.fstring(d)
        if n == 10:
            return f"({self.pick(PERCENT)!r} % ({self.any_shown(d)},))"
        if n == 11:
            return f"{self.expr('str', d)}.{self.pick(['center', 'ljust', 'rjust', 'zfill'])}({self.rng.randint(0, 12)})"
        if n == 12:
            return f"{self.expr('bytes', d)}.decode({self.pick(['', repr('latin-1'), repr('ascii') + ', ' + repr('replace')])})"
        if n == 13:
            return f"{self.expr('str', d)}.{self.pick(['partition', 'rpartition'])}({self.expr('str', 0)})[{self.pick('012')}]"
        return f"{self.expr('str', d)}.expandtabs({self.rng.randint(0, 9)})"

    def fstring(self, d):
        parts = []
        for _ in range(self.rng.randint(1, 3)):
            kind = self.pick(["int", "float", "str", "bool"])
            spec = self.pick(SPECS)
            value = self.expr(kind, 0) if d <= 0 else self.expr(kind, 1)
            parts.append("{" + value + self.pick(["", "", "!r", "!s", "!a"]) + (":" + spec if spec else "") + "}")
        return 'f"""' + " ".join(parts) + '"""'

    def make_bytes(self, depth):
        if depth <= 0 or self.chance(0.4):
            return self.pick(BYTES)
        d = depth - 1
        n = self.rng.randrange(7)
        if n == 0:
            return f"({self.expr('bytes', d)} + {self.expr('bytes', d)})"
        if n == 1:
            return f"{self.expr('bytes', d)}{self.slice(d)}"
        if n == 2:
            return f"{self.expr('str', d)}.encode({self.pick(['', repr('latin-1') + ', ' + repr('replace'), repr('utf-16-le')])})"
        if n == 3:
            return f"{self.expr('bytes', d)}.replace({self.expr('bytes', 0)}, {self.expr('bytes', 0)})"
        if n == 4:
            return f"bytes({self.expr('list', d)})"
        if n == 5:
            return f"{self.expr('bytes', d)}.{self.pick(['upper', 'lower', 'strip', 'title', 'swapcase'])}()"
        return f"({self.expr('int', 0)} % 256).to_bytes({self.rng.randint(1, 4)}, {self.pick(['big', 'little'])!r})"

    # ---- containers ----

    def slice(self, d):
        def end():
            return "" if self.chance(0.35) else str(self.rng.randint(-4, 6))
        return f"[{end()}:{end()}{':' + self.pick(['-1', '2', '-2', '1', '3']) if self.chance(0.4) else ''}]"

    def make_list(self, depth):
        if depth <= 0:
            return self.pick(["[]", "[1, 2, 3]", "[3, 1, 2]", "list(range(5))", "[0.5, 2, -1]", "[True, 0]"])
        d = depth - 1
        n = self.rng.randrange(12)
        if n < 3:
            return "[" + ", ".join(self.any(d) for _ in range(self.rng.randint(0, 4))) + "]"
        if n == 3:
            return f"({self.expr('list', d)} + {self.expr('list', d)})"
        if n == 4:
            return f"{self.expr('list', d)}{self.slice(d)}"
        if n == 5:
            return self.comprehension("[", "]", d)
        if n == 6:
            key = self.pick(["", ", key=lambda q: repr(order(q))", ", reverse=True", ", key=lambda q: (str(type(q)), repr(order(q))), reverse=True"])
            return f"sorted({self.expr(self.pick(['list', 'tuple', 'str', 'bytes']), d)}{key})"
        if n == 7:
            return f"{self.expr('str', d)}.{self.pick(['split', 'splitlines', 'rsplit'])}()"
        if n == 8:
            return f"[*{self.expr(self.pick(['list', 'tuple', 'str', 'dict']), d)}, {self.any(d)}]"
        if n == 9:
            return f"list({self.pick(['reversed', 'enumerate'])}({self.expr(self.pick(['list', 'tuple', 'str']), d)}))"
        if n == 10:
            return f"list(zip({self.expr('list', d)}, {self.expr('str', d)}))"
        return f"list(map({self.pick(['bool', 'lambda q: repr(order(q))', 'lambda q: q'])}, {self.expr('list', d)}))"

    def make_tuple(self, depth):
        if depth <= 0:
            return self.pick(["()", "(1,)", "(1, 'a')", "(0, 1, 2)"])
        d = depth - 1
        n = self.rng.randrange(5)
        if n < 3:
            return "(" + "".join(self.any(d) + ", " for _ in range(self.rng.randint(0, 3))) + ")"
        if n == 3:
            return f"tuple({self.expr(self.pick(['list', 'str', 'dict']), d)})"
        return f"({self.expr('tuple', d)} + {self.expr('tuple', d)}){self.slice(d)}"

    def key(self, depth):
        return self.expr(self.pick(["int", "str", "tuple", "float", "bool"]), min(depth, 0))

    def make_dict(self, depth):
        if depth <= 0:
            return self.pick(["{}", "{'a': 1}", "{1: 'x', 'k': [2]}", "dict(p=1, q=2)"])
        d = depth - 1
        n = self.rng.randrange(6)
        if n < 2:
            return "{" + ", ".join(f"{self.key(d)}: {self.any(d)}" for _ in range(self.rng.randint(0, 4))) + "}"
        if n == 2:
            return f"({self.expr('dict', d)} | {self.expr('dict', d)})"
        if n == 3:
            return f"{{**{self.expr('dict', d)}, {self.key(d)}: {self.any(d)}}}"
        if n == 4:
            return self.comprehension("{", "}", d)
        return f"dict(zip({self.expr('str', d)}, {self.expr('list', d)}))"

    def make_set(self, depth):
        if depth <= 0:
            return self.pick(["set()", "{1, 2}", "{'a', 'b'}", "frozenset([1, 2, 3])", "{1, 2.0, True}"])
        d = depth - 1
        if self.chance(0.5):
            return f"({self.expr('set', d)} {self.pick(['|', '&', '-', '^'])} {self.expr('set', d)})"
        return "{" + ", ".join(self.key(d) for _ in range(self.rng.randint(1, 4))) + "}"

    def comprehension(self, start, end, d):
        name = self.pick(["i", "j", "k"])
        source = self.pick([f"range({self.rng.randint(0, 6)})", self.expr("list", 0), self.expr("tuple", 0)])
        self.scopes.append({name: "int" if source.startswith("range") else "?"})
        value = self.pick([name, f"({name}, {self.expr('int', 0)})", self.expr("int", 1), f"repr(order({name}))", f"[{name} for _ in range(2)]"])
        if start == "{":
            value = f"{self.pick([name, 'str(order(' + name + '))'])}: {value}"
        test = self.pick(["", "", f" if {self.expr('bool', 1)}", f" if {name}"])
        more = self.pick(["", "", f" for n in ({name}, 1)", " for n in range(2) if n"])
        self.scopes.pop()
        return f"{start}{value} for {name} in {source}{test}{more}{end}"

    # ---- showing ----

    def shown(self, depth=2):
        """A random expression whose repr is the same everywhere."""
        kind = self.any_kind()
        text = self.expr(kind, depth)
        return f"order({text})" if kind in ("set", "list", "tuple", "dict") else text

    any_shown = shown


PERCENT = ["%s", "%r", "%5s|", "%d", "%x", "%.3f", "%e", "%+d", "%05d", "%-6s|", "%a", "%g", "%c", "%%%s", "%#o", "% d", "%.2s", "%i"]
