# A tiny language compiled to bytecode and run on a stack machine: lexer, parser, code generator, disassembler.
import enum
import re


class Op(enum.IntEnum):
    PUSH, LOAD, STORE, ADD, SUB, MUL, DIV, LESS, EQUAL, NOT, JUMP, JUMP_FALSE, PRINT, CALL, RETURN, HALT, POP = range(17)


class Source:
    def __init__(self, text):
        self.tokens = re.findall(r"\d+|[A-Za-z_]\w*|==|[-+*/<(){};=,!]", text) + ["<end>"]
        self.at = 0

    def peek(self):
        return self.tokens[self.at]

    def take(self, expected=None):
        token = self.tokens[self.at]
        if expected is not None and token != expected:
            raise SyntaxError(f"expected {expected!r}, found {token!r}")
        self.at += 1
        return token

    def accept(self, token):
        if self.peek() == token:
            self.at += 1
            return True
        return False


class Compiler:
    def __init__(self, text):
        self.source, self.code, self.functions, self.calls = Source(text), [], {}, []
        self.locals = None

    def emit(self, op, argument=None):
        self.code.append([op, argument])
        return len(self.code) - 1

    def program(self):
        skip = self.emit(Op.JUMP)
        while self.source.accept("def"):
            self.function()
        self.code[skip][1] = len(self.code)
        while self.source.peek() != "<end>":
            self.statement()
        self.emit(Op.HALT)
        for place, name, count in self.calls:
            if name not in self.functions:
                raise NameError(f"no function {name}")
            address, params = self.functions[name]
            if params != count:
                raise TypeError(f"{name} takes {params} arguments, not {count}")
            self.code[place][1] = (address, count)
        return self.code

    def function(self):
        name = self.source.take()
        self.source.take("(")
        params = []
        while not self.source.accept(")"):
            params.append(self.source.take())
            self.source.accept(",")
        self.functions[name] = len(self.code), len(params)
        self.locals = {p: i for i, p in enumerate(params)}
        self.block()
        self.emit(Op.PUSH, 0)
        self.emit(Op.RETURN)
        self.locals = None

    def block(self):
        self.source.take("{")
        while not self.source.accept("}"):
            self.statement()

    def statement(self):
        match self.source.peek():
            case "if":
                self.source.take()
                self.expression()
                skip = self.emit(Op.JUMP_FALSE)
                self.block()
                if self.source.accept("else"):
                    end = self.emit(Op.JUMP)
                    self.code[skip][1] = len(self.code)
                    self.block()
                    skip = end
                self.code[skip][1] = len(self.code)
            case "while":
                self.source.take()
                start = len(self.code)
                self.expression()
                skip = self.emit(Op.JUMP_FALSE)
                self.block()
                self.emit(Op.JUMP, start)
                self.code[skip][1] = len(self.code)
            case "print" | "return" as word:
                self.source.take()
                self.expression()
                self.emit(Op.PRINT if word == "print" else Op.RETURN)
                self.source.take(";")
            case _ if self.source.tokens[self.source.at + 1] == "=":
                name = self.source.take()
                self.source.take("=")
                self.expression()
                self.emit(Op.STORE, self.slot(name, True))
                self.source.take(";")
            case _:
                self.expression()
                self.emit(Op.POP)
                self.source.take(";")

    def slot(self, name, new=False):
        if self.locals is None:
            return name
        if new:
            self.locals.setdefault(name, len(self.locals))
        return self.locals.get(name, name)

    LEVELS = [{"==": Op.EQUAL, "<": Op.LESS}, {"+": Op.ADD, "-": Op.SUB}, {"*": Op.MUL, "/": Op.DIV}]

    def expression(self, level=0):
        if level == len(self.LEVELS):
            return self.primary()
        self.expression(level + 1)
        while op := self.LEVELS[level].get(self.source.peek()):
            self.source.take()
            self.expression(level + 1)
            self.emit(op)

    def primary(self):
        token = self.source.take()
        if token.isdigit():
            self.emit(Op.PUSH, int(token))
        elif token == "(":
            self.expression()
            self.source.take(")")
        elif token == "!":
            self.primary()
            self.emit(Op.NOT)
        elif token.isidentifier():
            if self.source.accept("("):
                count = 0
                while not self.source.accept(")"):
                    self.expression()
                    self.source.accept(",")
                    count += 1
                self.calls.append((self.emit(Op.CALL), token, count))
            else:
                self.emit(Op.LOAD, self.slot(token))
        else:
            raise SyntaxError(f"unexpected {token!r}")


def run(code, limit=20000):
    stack, frames, names, at, steps, output = [], [], {}, 0, 0, []
    while True:
        steps += 1
        if steps > limit:
            raise TimeoutError(f"{limit} steps")
        op, arg = code[at]
        at += 1
        match op:
            case Op.PUSH:
                stack.append(arg)
            case Op.LOAD:
                scope = frames[-1][1] if isinstance(arg, int) else names
                if arg not in scope:
                    raise NameError(f"{arg} is not set")
                stack.append(scope[arg])
            case Op.STORE:
                (frames[-1][1] if isinstance(arg, int) else names)[arg] = stack.pop()
            case Op.ADD | Op.SUB | Op.MUL | Op.DIV | Op.LESS | Op.EQUAL:
                b, a = stack.pop(), stack.pop()
                stack.append({Op.ADD: int.__add__, Op.SUB: int.__sub__, Op.MUL: int.__mul__, Op.DIV: int.__floordiv__, Op.LESS: int.__lt__, Op.EQUAL: int.__eq__}[op](a, b) + 0)
            case Op.NOT:
                stack.append(int(not stack.pop()))
            case Op.JUMP:
                at = arg
            case Op.JUMP_FALSE:
                at = at if stack.pop() else arg
            case Op.PRINT:
                output.append(stack.pop())
            case Op.CALL:
                address, count = arg
                values = [stack.pop() for _ in range(count)][::-1]
                frames.append((at, dict(enumerate(values))))
                at = address
            case Op.RETURN:
                at, _ = frames.pop()
            case Op.POP:
                stack.pop()
            case Op.HALT:
                return output, steps


PROGRAM = """
def fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
def gcd(a, b) { while !(b == 0) { t = b; b = a - a / b * b; a = t; } return a; }
i = 0;
while i < 8 { print fib(i); i = i + 1; }
print gcd(1071, 462);
if gcd(8, 4) == 4 { print 1; } else { print 2; }
total = 0; fib(3);
print total - 5 * 2;
"""
code = Compiler(PROGRAM).program()
print(run(code), len(code))
for at, (op, arg) in enumerate(code[:12]):
    print(f"{at:>3} {op.name:<11}{'' if arg is None else arg}")
for bad in "print x;", "x = ;", "f(1);", "def f(a) { } f();", "while 1 { }", "print (1;", "print 1 / 0;":
    try:
        print(run(Compiler(bad).program()))
    except Exception as e:
        print(f"{bad:<20} {type(e).__name__}: {e}")
# stress: 100
