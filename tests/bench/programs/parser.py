"""A tokenizer, recursive-descent parser, optimiser and stack-machine compiler for a small imperative language."""

KEYWORDS = {"let", "while", "if", "else", "print", "func", "return"}


class Token:
    def __init__(self, kind, text, line):
        self.kind = kind
        self.text = text
        self.line = line


def tokenize(source):
    i, line, n = 0, 1, len(source)
    while i < n:
        c = source[i]
        if c == "\n":
            line += 1
            i += 1
        elif c.isspace():
            i += 1
        elif c == "#":
            while i < n and source[i] != "\n":
                i += 1
        elif c.isalpha() or c == "_":
            start = i
            while i < n and (source[i].isalnum() or source[i] == "_"):
                i += 1
            word = source[start:i]
            yield Token("keyword" if word in KEYWORDS else "name", word, line)
        elif c.isdigit():
            start = i
            while i < n and source[i].isdigit():
                i += 1
            yield Token("number", source[start:i], line)
        elif source[i:i + 2] in ("==", "!=", "<=", ">=", "&&", "||"):
            yield Token("op", source[i:i + 2], line)
            i += 2
        else:
            yield Token("op", c, line)
            i += 1
    yield Token("end", "", line)


class Node:
    def __init__(self, kind, *parts):
        self.kind = kind
        self.parts = parts


PRECEDENCE = {"||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6}


class Parser:
    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.at = 0

    def peek(self):
        return self.tokens[self.at]

    def take(self, text=None):
        token = self.tokens[self.at]
        if text is not None and token.text != text:
            raise SyntaxError("line %d: expected %r, got %r" % (token.line, text, token.text))
        self.at += 1
        return token

    def program(self):
        body = []
        while self.peek().kind != "end":
            body.append(self.statement())
        return Node("block", *body)

    def block(self):
        self.take("{")
        body = []
        while self.peek().text != "}":
            body.append(self.statement())
        self.take("}")
        return Node("block", *body)

    def statement(self):
        token = self.peek()
        if token.text == "let":
            self.take()
            name = self.take().text
            self.take("=")
            value = self.expression(0)
            self.take(";")
            return Node("let", name, value)
        if token.text == "while":
            self.take()
            test = self.expression(0)
            return Node("while", test, self.block())
        if token.text == "if":
            self.take()
            test = self.expression(0)
            then = self.block()
            otherwise = Node("block")
            if self.peek().text == "else":
                self.take()
                otherwise = self.block()
            return Node("if", test, then, otherwise)
        if token.text == "func":
            self.take()
            name = self.take().text
            self.take("(")
            params = []
            while self.peek().text != ")":
                params.append(self.take().text)
                if self.peek().text == ",":
                    self.take()
            self.take(")")
            return Node("func", name, params, self.block())
        if token.text in ("print", "return"):
            self.take()
            value = self.expression(0)
            self.take(";")
            return Node(token.text, value)
        value = self.expression(0)
        self.take(";")
        return Node("drop", value)

    def expression(self, limit):
        left = self.primary()
        while True:
            op = self.peek().text
            level = PRECEDENCE.get(op, 0)
            if level <= limit:
                return left
            self.take()
            left = fold(Node("binary", op, left, self.expression(level)))

    def primary(self):
        token = self.take()
        if token.kind == "number":
            return Node("number", int(token.text))
        if token.text == "(":
            value = self.expression(0)
            self.take(")")
            return value
        if token.text == "-":
            return fold(Node("binary", "-", Node("number", 0), self.primary()))
        if token.kind == "name":
            if self.peek().text != "(":
                return Node("name", token.text)
            self.take("(")
            args = []
            while self.peek().text != ")":
                args.append(self.expression(0))
                if self.peek().text == ",":
                    self.take()
            self.take(")")
            return Node("call", token.text, args)
        raise SyntaxError("line %d: unexpected %r" % (token.line, token.text))


OPERATIONS = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b, "%": lambda a, b: a % b,
    "<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b, "&&": lambda a, b: bool(a and b), "||": lambda a, b: bool(a or b),
}


def fold(node):
    op, left, right = node.parts
    if left.kind == right.kind == "number" and not (op in "/%" and right.parts[0] == 0):
        return Node("number", int(OPERATIONS[op](left.parts[0], right.parts[0])))
    return node


class Compiler:
    def __init__(self):
        self.functions = {}

    def compile(self, node, code):
        kind, parts = node.kind, node.parts
        if kind == "block":
            for part in parts:
                self.compile(part, code)
        elif kind == "number":
            code.append(("push", parts[0]))
        elif kind == "name":
            code.append(("load", parts[0]))
        elif kind == "binary":
            self.compile(parts[1], code)
            self.compile(parts[2], code)
            code.append(("operate", OPERATIONS[parts[0]]))
        elif kind == "let":
            self.compile(parts[1], code)
            code.append(("store", parts[0]))
        elif kind == "call":
            for arg in parts[1]:
                self.compile(arg, code)
            code.append(("call", (parts[0], len(parts[1]))))
        elif kind == "while":
            top = len(code)
            self.compile(parts[0], code)
            hole = len(code)
            code.append(None)
            self.compile(parts[1], code)
            code.append(("jump", top))
            code[hole] = ("unless", len(code))
        elif kind == "if":
            self.compile(parts[0], code)
            hole = len(code)
            code.append(None)
            self.compile(parts[1], code)
            end = len(code)
            code.append(None)
            code[hole] = ("unless", len(code))
            self.compile(parts[2], code)
            code[end] = ("jump", len(code))
        elif kind == "func":
            body = []
            self.compile(parts[2], body)
            body.extend([("push", 0), ("return", None)])
            self.functions[parts[0]] = (parts[1], body)
        elif kind in ("print", "return", "drop"):
            self.compile(parts[0], code)
            code.append((kind, None))


def execute(code, functions, variables, out):
    stack = []
    at = 0
    while at < len(code):
        op, argument = code[at]
        at += 1
        if op == "push":
            stack.append(argument)
        elif op == "load":
            stack.append(variables[argument])
        elif op == "store":
            variables[argument] = stack.pop()
        elif op == "operate":
            right = stack.pop()
            stack.append(argument(stack.pop(), right))
        elif op == "jump":
            at = argument
        elif op == "unless":
            if not stack.pop():
                at = argument
        elif op == "call":
            name, count = argument
            params, body = functions[name]
            values = stack[len(stack) - count:]
            del stack[len(stack) - count:]
            stack.append(execute(body, functions, dict(zip(params, values)), out))
        elif op == "print":
            out.append(stack.pop())
        elif op == "drop":
            stack.pop()
        elif op == "return":
            return stack.pop()
    return 0


SOURCE = """
func gcd(a, b) { while b != 0 { let t = a % b; let a = b; let b = t; } return a; }
func fact(n) { if n < 2 { return 1; } return n * fact(n - 1); }
func digits(n) { let s = 0; while n > 0 { let s = s + n % 10; let n = n / 10; } return s; }
let i = 0; let total = 0;
while i < 9000 {   # a loop with some work in it
    let total = total + gcd(i * 36, 48 * 5) * (1 + 2 * 3) - digits(i) % 7;
    if i % 100 == 0 && total > 0 || i == 3 { print total; } else { let total = total + 1; }
    let i = i + 1;
}
print fact(20); print total;
"""

for _ in range(90):  # parsing is to count as well
    compiler = Compiler()
    main = []
    compiler.compile(Parser(SOURCE * 8).program(), main)
out = []
execute(main[:len(main)], compiler.functions, {}, out)
print(len(main), len(out), out[:12])
