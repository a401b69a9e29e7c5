# A Pratt parser and evaluator for arithmetic with variables, functions and error messages with positions.
import math
import re
from dataclasses import dataclass
from typing import Callable

TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z_]\w*)|(\*\*|//|[-+*/%^(),=!]))")


class CalcError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    position: int


def tokenize(source):
    position = 0
    source = source.rstrip()
    while position < len(source):
        match = TOKEN.match(source, position)
        if not match:
            raise CalcError(f"unexpected {source[position]!r}", position)
        number, name, symbol = match.groups()
        kind = "number" if number else "name" if name else symbol
        yield Token(kind, match[match.lastindex], match.start(match.lastindex))
        position = match.end()
    yield Token("end", "", len(source))


class Parser:
    BINARY = {"+": (10, 11), "-": (10, 11), "*": (20, 21), "/": (20, 21), "//": (20, 21), "%": (20, 21), "**": (31, 30), "^": (31, 30)}

    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.index = 0

    @property
    def current(self):
        return self.tokens[self.index]

    def advance(self):
        token = self.current
        self.index += 1
        return token

    def expect(self, kind):
        if self.current.kind != kind:
            raise CalcError(f"expected {kind!r}, found {self.current.text or 'end'!r}", self.current.position)
        return self.advance()

    def expression(self, minimum=0):
        token = self.advance()
        match token.kind:
            case "number":
                left = ("num", float(token.text) if set(token.text) & set(".e") else int(token.text))
            case "name" if self.current.kind == "(":
                self.advance()
                args = []
                while self.current.kind != ")":
                    args.append(self.expression())
                    if self.current.kind != ",":
                        break
                    self.advance()
                self.expect(")")
                left = ("call", token.text, args)
            case "name":
                left = ("var", token.text)
            case "-" | "+":
                left = ("unary", token.kind, self.expression(25))
            case "(":
                left = self.expression()
                self.expect(")")
            case _:
                raise CalcError(f"unexpected {token.text or 'end'!r}", token.position)
        while True:
            if self.current.kind == "!":
                self.advance()
                left = ("call", "factorial", [left])
                continue
            powers = self.BINARY.get(self.current.kind)
            if powers is None or powers[0] < minimum:
                return left
            operator = self.advance().kind
            left = ("binary", operator, left, self.expression(powers[1]))


OPERATORS: dict[str, Callable] = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
                                  "//": lambda a, b: a // b, "%": lambda a, b: a % b, "**": pow, "^": pow}
FUNCTIONS = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs, "factorial": math.factorial, "sum": lambda *a: sum(a)}


def evaluate(node, env):
    match node:
        case ("num", value):
            return value
        case ("var", name):
            if name not in env:
                raise CalcError(f"unknown name {name}", 0)
            return env[name]
        case ("unary", "-", operand):
            return -evaluate(operand, env)
        case ("unary", _, operand):
            return +evaluate(operand, env)
        case ("binary", op, left, right):
            return OPERATORS[op](evaluate(left, env), evaluate(right, env))
        case ("call", name, args):
            return FUNCTIONS[name](*[evaluate(a, env) for a in args])


def run(line, env):
    parser = Parser(line)
    if [t.kind for t in parser.tokens[:2]] == ["name", "="]:
        name = parser.advance().text
        parser.advance()
    else:
        name = None
    tree = parser.expression()
    parser.expect("end")
    value = evaluate(tree, env)
    if name:
        env[name] = value
    return value


env = {"pi": math.pi}
for line in ("1 + 2 * 3", "2 ** 3 ** 2", "-2 ^ 2", "(1 + 2) * -3", "x = 10 // 3", "x! / 2", "sqrt(x * 3) + max(1, x, 2)", "1.5e2 % 7", "y = z", "2 +", "(1", "1 $ 2", "max(1, 2", "1 / 0", "foo(1)", "sum(1, 2, 3) - -x", "5 5"):
    try:
        print(f"{line} -> {run(line, env)}")
    except CalcError as e:
        print(f"{line} -> error at {e.position}: {e}")
    except (ArithmeticError, KeyError) as e:
        print(f"{line} -> {type(e).__name__}: {e}")
# stress: 100
