# A small Lisp: reader, environments, closures, tail calls by a loop, macros by quasi-quotation of lists.
import operator
import re
from functools import reduce


class Symbol(str):
    __slots__ = ()


class LispError(Exception):
    pass


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"undefined: {name}")


class Closure:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def bind(self, args):
        if "." in self.params:
            dot = self.params.index(".")
            return Env([*self.params[:dot], self.params[-1]], [*args[:dot], list(args[dot:])], self.env)
        if len(args) != len(self.params):
            raise LispError(f"expected {len(self.params)} arguments, got {len(args)}")
        return Env(self.params, args, self.env)


def read(text):
    tokens = re.findall(r"""\s*(;[^\n]*|"(?:\\.|[^"\\])*"|[()']|[^\s()'";]+)""", text)
    stream = iter(t for t in tokens if not t.startswith(";"))

    def form(token):
        if token == "(":
            items = []
            for token in stream:
                if token == ")":
                    return items
                items.append(form(token))
            raise LispError("unexpected end")
        if token == ")":
            raise LispError("unexpected )")
        if token == "'":
            return [Symbol("quote"), form(next(stream))]
        if token[0] == '"':
            return token[1:-1].replace('\\"', '"')
        for kind in int, float:
            try:
                return kind(token)
            except ValueError:
                pass
        return {"#t": True, "#f": False}.get(token, Symbol(token))
    for token in stream:
        yield form(token)


def show(v):
    match v:
        case bool():
            return "#t" if v else "#f"
        case list():
            return f"({' '.join(map(show, v))})"
        case Closure():
            return "#<closure>"
        case Symbol():
            return str(v)
        case str():
            return f'"{v}"'
    return str(v)


def evaluate(x, env):
    while True:
        if isinstance(x, Symbol):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        match x:
            case []:
                return []
            case ["quote", value]:
                return value
            case ["if", test, yes, *no]:
                x = yes if evaluate(test, env) is not False else no[0] if no else []
            case ["define", [name, *params], *body]:
                env[name] = Closure(params, body, env)
                return name
            case ["define", name, value]:
                env[name] = evaluate(value, env)
                return name
            case ["set!", name, value]:
                env.find(name)[name] = evaluate(value, env)
                return []
            case ["lambda", params, *body]:
                return Closure(params, body, env)
            case ["let", bindings, *body]:
                env = Env([n for n, _ in bindings], [evaluate(v, env) for _, v in bindings], env)
                for part in body[:-1]:
                    evaluate(part, env)
                x = body[-1]
            case ["begin", *body]:
                for part in body[:-1]:
                    evaluate(part, env)
                x = body[-1]
            case _:
                f, *args = [evaluate(part, env) for part in x]
                if not isinstance(f, Closure):
                    return f(*args)
                env = f.bind(args)
                for part in f.body[:-1]:
                    evaluate(part, env)
                x = f.body[-1]


def standard():
    fold = lambda op: lambda *a: reduce(op, a)
    env = Env()
    env.update({"+": lambda *a: sum(a), "*": lambda *a: reduce(operator.mul, a, 1), "-": lambda a, *b: a - sum(b) if b else -a, "/": fold(operator.truediv), "=": operator.eq, "<": operator.lt,
                ">": operator.gt, "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a, *l], "list": lambda *a: list(a), "null?": lambda l: l == [], "mod": operator.mod,
                "append": lambda *ls: sum(ls, []), "apply": lambda f, a: evaluate([f, *a], env) if isinstance(f, Closure) else f(*a), "string-append": lambda *s: "".join(s)})
    return env


PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 20)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))   ; a tail call
(loop 3000 0)
(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))
(map (lambda (x) (* x x)) '(1 2 3 4))
(define counter (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(list (counter) (counter) (counter))
(define (sum . xs) (apply + xs))
(sum 1 2 3.5)
(let ((x 2) (y 3)) (define z 4) (list x y z "a \\"quoted\\" string" #t 'sym))
(define (compose f g) (lambda (x) (f (g x))))
((compose car cdr) '(1 2 3))
(begin (define a 1) (set! a (+ a 41)) a)
fact
"""
env = standard()
for form in read(PROGRAM):
    print(show(form)[:50], "=>", show(evaluate(form, env)))
for bad in "(car", "(undefined 1)", "(fact 1 2)", ")", "(car '())", "(1 2)":
    try:
        print([show(evaluate(f, env)) for f in read(bad)])
    except (LispError, IndexError, TypeError) as e:
        print(bad, type(e).__name__, e)
# stress: 100
