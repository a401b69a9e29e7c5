"""Programs of tests/conformance, changed at random: constants and operators swapped, statements doubled, moved, left out,
put into loops, try statements and functions, or taken from another program. Of the programs that need nothing but the
language and a few modules; what they do to the outside world stays inside them.
"""
import ast
import builtins
import copy
import functools
import os
import random
import warnings

TESTS = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "conformance")
FOLDERS = ["lang", "types", "builtins", "typed", "exceptions", "regression"]
MODULES = {"math", "itertools", "functools", "collections", "operator", "contextlib", "types", "string"}
# Whose results depend on addresses, memory, time, files, the stack's depth or when garbage is found.
FORBIDDEN = {"id", "open", "input", "gc", "weakref", "__del__", "hash", "exit", "quit", "recursionlimit", "_getframe", "compile", "dir", "help", "vars", "getsizeof",
             "setrecursionlimit", "f_locals", "co_code", "co_flags", "gi_frame", "cr_frame", "ag_frame", "breakpoint", "__sizeof__", "referrers", "popitem"}
CONSTANTS = [0, 1, -1, 2, 3, 7, 1.5, -0.0, 2**31, 2**61, 2**62, 2**63, -2**63, 2**64, "a", "", "abc", "\u20ac", b"x", None, True, False, 1e308, 0.1, 100]
BINARY = [ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.BitAnd, ast.BitOr, ast.BitXor]
COMPARE = [ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn]


@functools.cache
def corpus():
    """Trees of the programs that may be changed."""
    found = []
    for folder in FOLDERS:
        for path, dirs, files in os.walk(os.path.join(TESTS, folder)):
            dirs[:] = sorted(d for d in dirs if not d.endswith("_pkg"))
            for name in sorted(files):
                if name.endswith(".py"):
                    with open(os.path.join(path, name), encoding="utf-8", errors="replace") as f:
                        text = f.read()
                    try:
                        tree = ast.parse(text)
                    except (SyntaxError, ValueError):
                        continue
                    if len(text) < 6000 and allowed(tree):
                        found.append(tree)
    return found


def allowed(tree):
    for node in ast.walk(tree):
        modules = [a.name for a in node.names] if isinstance(node, ast.Import) else [node.module] if isinstance(node, ast.ImportFrom) else []
        if any(m not in MODULES for m in modules):
            return False
        if isinstance(node, ast.Name) and node.id in FORBIDDEN or isinstance(node, ast.Attribute) and node.attr in FORBIDDEN:
            return False
        if isinstance(node, ast.FunctionDef) and node.name in FORBIDDEN:
            return False
        if isinstance(node, ast.While) and isinstance(node.test, ast.Constant):
            return False
    return True


def shows_help(text):
    """Texts that document CPython's builtins are not the same here."""
    return any(isinstance(n, ast.Attribute) and n.attr == "__doc__" and isinstance(n.value, ast.Name) and hasattr(builtins, n.value.id)
               for n in ast.walk(ast.parse(text)))


def bodies(tree):
    return [(node, field) for node in ast.walk(tree) for field in ("body", "orelse", "finalbody")
            if isinstance(getattr(node, field, None), list) and getattr(node, field)]


class Mutation:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.tree = copy.deepcopy(self.rng.choice(corpus()))

    def node(self, *kinds):
        nodes = [n for n in ast.walk(self.tree) if isinstance(n, kinds)]
        return self.rng.choice(nodes) if nodes else None

    def body(self):
        node, field = self.rng.choice(bodies(self.tree))
        return getattr(node, field)

    def constant(self):
        node = self.node(ast.Constant)
        if node is not None:
            node.value = self.rng.choice(CONSTANTS)

    def operator(self):
        node = self.node(ast.BinOp, ast.AugAssign, ast.Compare, ast.BoolOp)
        if isinstance(node, (ast.BinOp, ast.AugAssign)):
            node.op = self.rng.choice(BINARY)()
        elif isinstance(node, ast.Compare):
            node.ops[self.rng.randrange(len(node.ops))] = self.rng.choice(COMPARE)()
        elif node is not None:
            node.op = self.rng.choice([ast.And, ast.Or])()

    def expression(self):
        """An expression in the place of another one, from here or from another program."""
        source = self.tree if self.rng.random() < 0.6 else self.rng.choice(corpus())
        parts = [n for n in ast.walk(source) if isinstance(n, ast.expr) and isinstance(getattr(n, "ctx", ast.Load()), ast.Load)
                 and not isinstance(n, (ast.Starred, ast.Slice, ast.JoinedStr, ast.FormattedValue, ast.Yield, ast.Await))]
        holders = [(n, f) for n in ast.walk(self.tree) for f, v in ast.iter_fields(n) if isinstance(v, ast.expr)
                   and isinstance(getattr(v, "ctx", ast.Load()), ast.Load) and not isinstance(n, (ast.FormattedValue, ast.MatchValue))]
        if parts and holders:
            node, field = self.rng.choice(holders)
            setattr(node, field, copy.deepcopy(self.rng.choice(parts)))

    def swap(self):
        a, b = self.body(), self.body()
        i, j = self.rng.randrange(len(a)), self.rng.randrange(len(b))
        a[i], b[j] = copy.deepcopy(b[j]), copy.deepcopy(a[i])

    def double(self):
        a = self.body()
        i = self.rng.randrange(len(a))
        a.insert(self.rng.randrange(len(a) + 1), copy.deepcopy(a[i]))

    def leave_out(self):
        a = self.body()
        if len(a) > 1:
            del a[self.rng.randrange(len(a))]

    def import_statement(self):
        a, b = self.body(), self.rng.choice(bodies(self.rng.choice(corpus())))
        a.insert(self.rng.randrange(len(a) + 1), copy.deepcopy(self.rng.choice(getattr(*b))))

    def wrap(self):
        """A statement, or all of a body, inside a compound statement."""
        a = self.body()
        i = self.rng.randrange(len(a))
        part = a[i:] if self.rng.random() < 0.5 else a[i:i + 1]
        frame = ast.parse(self.rng.choice([
            "for _ in range(3):\n    pass", "try:\n    pass\nfinally:\n    print('finally')", "try:\n    pass\nexcept Exception as e:\n    print(type(e), e)",
            "if 1:\n    pass", "def wrapped():\n    pass\nwrapped()", "class Wrapped:\n    pass", "def wrapped():\n    pass\n    yield 1\nlist(wrapped())",
            "for _ in [1, 2.5]:\n    pass\nelse:\n    print('else')", "def wrapped(_=1):\n    for _ in range(2):\n        pass\ntry:\n    wrapped()\nexcept Exception as e:\n    print(type(e), e)",
            "try:\n    pass\nexcept* Exception as e:\n    print(repr(e))", "match 1:\n    case _:\n        pass", "while True:\n    pass\n    break",
            "async def wrapped():\n    pass\ntry:\n    wrapped().send(None)\nexcept StopIteration as e:\n    print(e.value)"])).body
        for statement in ast.walk(frame[0]):
            inner = getattr(statement, "body", None)
            at = next((k for k, s in enumerate(inner) if isinstance(s, ast.Pass)), None) if isinstance(inner, list) else None
            if at is not None:
                inner[at:at + 1] = part
                break
        a[i:i + len(part)] = frame

    def all_of_it(self):
        """The whole program as one function: its globals become locals."""
        main, call = ast.parse("def main():\n    pass\nmain()").body
        main.body = self.tree.body
        self.tree.body = [main, call]

    def text(self):
        if self.rng.random() < 0.35:
            self.all_of_it()
        for _ in range(self.rng.randint(1, 5)):
            self.rng.choice([self.constant, self.constant, self.operator, self.operator, self.expression, self.expression, self.swap, self.double, self.leave_out,
                             self.import_statement, self.wrap, self.wrap])()
        return ast.unparse(ast.fix_missing_locations(self.tree)) + "\n"


def generate(seed):
    """The first try that CPython compiles."""
    for attempt in range(100):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                text = Mutation(seed * 1000 + attempt).text()
                compile(text, "program.py", "exec")
            if not shows_help(text):
                return text
        except (SyntaxError, ValueError, TypeError, AttributeError, RecursionError):
            pass
    return "pass\n"
