"""An expression evaluator: tokenizer, recursive-descent parser, evaluation and simplification with match."""


class Token:
    __match_args__ = ("kind", "text")

    def __init__(self, kind, text, place):
        self.kind, self.text, self.place = kind, text, place

    def __repr__(self):
        return f"{self.kind}:{self.text}"


class CalcError(Exception):
    def __init__(self, message, place):
        super().__init__(message)
        self.place = place


class Number:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Variable:
    __match_args__ = ("name",)

    def __init__(self, name):
        self.name = name


class Binary:
    __match_args__ = ("op", "left", "right")

    def __init__(self, op, left, right):
        self.op, self.left, self.right = op, left, right


class Call:
    __match_args__ = ("function", "args")

    def __init__(self, function, args):
        self.function, self.args = function, args


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        start = i
        if c.isspace():
            i += 1
            continue
        if c.isdigit() or c == ".":
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            yield Token("number", text[start:i], start)
        elif c.isalpha():
            while i < len(text) and text[i].isalnum():
                i += 1
            yield Token("name", text[start:i], start)
        elif text[i:i + 2] == "**":
            i += 2
            yield Token("op", "**", start)
        elif c in "+-*/%(),=":
            i += 1
            yield Token("op", c, start)
        else:
            raise CalcError(f"unexpected {c!r}", i)
    yield Token("end", "", len(text))


class Parser:
    PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "**": 4}

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.index = 0

    @property
    def current(self):
        return self.tokens[self.index]

    def advance(self):
        token = self.current
        self.index += 1
        return token

    def accept(self, text):
        if self.current.kind == "op" and self.current.text == text:
            return self.advance()
        return None

    def expect(self, text):
        if not (token := self.accept(text)):
            raise CalcError(f"expected {text!r}, got {self.current.text or 'end'!r}", self.current.place)
        return token

    def expression(self, minimum=1):
        left = self.unary()
        while self.current.kind == "op" and self.PRECEDENCE.get(self.current.text, 0) >= minimum:
            op = self.advance().text
            level = self.PRECEDENCE[op]
            left = Binary(op, left, self.expression(level if op == "**" else level + 1))
        return left

    def unary(self):
        if self.accept("-"):
            return Binary("-", Number(0), self.expression(3))
        return self.primary()

    def primary(self):
        match self.advance():
            case Token("number", text):
                return Number(float(text) if "." in text else int(text))
            case Token("name", name) if self.accept("("):
                args = []
                if not self.accept(")"):
                    args.append(self.expression())
                    while self.accept(","):
                        args.append(self.expression())
                    self.expect(")")
                return Call(name, args)
            case Token("name", name):
                return Variable(name)
            case Token("op", "("):
                inner = self.expression()
                self.expect(")")
                return inner
            case token:
                raise CalcError(f"unexpected {token.text or 'end'!r}", token.place)


FUNCTIONS = {"max": max, "min": min, "abs": abs, "sum": lambda *xs: sum(xs), "sqrt": lambda x: x ** 0.5}


def evaluate(node, env):
    match node:
        case Number(value):
            return value
        case Variable(name):
            return env[name]
        case Binary(op, left, right):
            a, b = evaluate(left, env), evaluate(right, env)
            match op:
                case "+":
                    return a + b
                case "-":
                    return a - b
                case "*":
                    return a * b
                case "/":
                    return a / b
                case "%":
                    return a % b
                case "**":
                    return a ** b
        case Call(function, args):
            return FUNCTIONS[function](*[evaluate(a, env) for a in args])


def show(node):
    match node:
        case Number(value):
            return str(value)
        case Variable(name):
            return name
        case Binary(op, left, right):
            return f"({show(left)} {op} {show(right)})"
        case Call(function, args):
            return f"{function}({', '.join(map(show, args))})"


def simplify(node):
    match node:
        case Binary(op, left, right):
            match op, simplify(left), simplify(right):
                case "+", Number(0), x:
                    return x
                case ("+" | "-"), x, Number(0):
                    return x
                case "*", (Number(0) as zero), _:
                    return zero
                case "*", Number(1), x:
                    return x
                case ("*" | "**"), x, Number(1):
                    return x
                case op, Number(a), Number(b) if op != "/":
                    return Number(evaluate(Binary(op, Number(a), Number(b)), {}))
                case op, a, b:
                    return Binary(op, a, b)
        case Call(function, args):
            return Call(function, [simplify(a) for a in args])
        case _:
            return node


def run(text, env):
    try:
        if "=" in text:
            name, _, text = text.partition("=")
            tree = Parser(text).expression()
            env[name.strip()] = evaluate(tree, env)
            return f"{name.strip()} = {env[name.strip()]}"
        parser = Parser(text)
        tree = parser.expression()
        if parser.current.kind != "end":
            raise CalcError(f"unexpected {parser.current.text!r}", parser.current.place)
        return f"{show(simplify(tree))} -> {evaluate(tree, env)}"
    except CalcError as e:
        return f"error at {e.place}: {e}"
    except ZeroDivisionError as e:
        return f"error: {e}"
    except KeyError as e:
        return f"unknown name {e}"


def main():
    env = {"pi": 3.14159}
    for line in ["1 + 2 * 3", "2 ** 3 ** 2", "-(4 - 6) * 2.5", "x = 7 * 6", "x / 4 + 0", "max(1, x, 3) + min(2, 5)",
                 "1 * y", "(1 + 2", "4 $ 4", "10 / (5 - 5)", "0 * x + 1 * pi", "7 % 4 + sqrt(16)", "2 +", "-2 ** 2",
                 "sum()", "1 2"]:
        print(f"{line:<28} {run(line, env)}")


main()
