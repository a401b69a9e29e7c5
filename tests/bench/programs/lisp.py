"""A small Lisp: reader, environments, closures, macros by quoting; runs recursive and list-building programs."""


class Symbol:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


table = {}


def symbol(name):
    if name not in table:
        table[name] = Symbol(name)
    return table[name]


class LispError(Exception):
    pass


def tokens(text):
    word = ""
    for c in text:
        if c in "()'":
            if word:
                yield word
                word = ""
            yield c
        elif c.isspace():
            if word:
                yield word
                word = ""
        else:
            word += c
    if word:
        yield word


def read(stream):
    token = next(stream)
    if token == "(":
        items = []
        while True:
            item = read(stream)
            if item is END:
                return items
            items.append(item)
    if token == ")":
        return END
    if token == "'":
        return [QUOTE, read(stream)]
    try:
        return int(token)
    except ValueError:
        return symbol(token)


class Environment:
    def __init__(self, names, values, outer):
        self.values = dict(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env.values:
                return env.values
            env = env.outer
        raise LispError("unbound: " + name.name)


class Closure:
    def __init__(self, params, body, env):
        self.params = params
        self.body = body
        self.env = env


END = object()
QUOTE, IF, DEFINE, LAMBDA, LET, BEGIN, SET, COND, ELSE = [
    symbol(s) for s in "quote if define lambda let begin set! cond else".split()]


def evaluate(x, env):
    while True:
        if isinstance(x, Symbol):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        head = x[0]
        if head is QUOTE:
            return x[1]
        if head is IF:
            x = x[2] if evaluate(x[1], env) is not False else x[3]
        elif head is DEFINE:
            if isinstance(x[1], list):
                env.values[x[1][0]] = Closure(x[1][1:], x[2:], env)
            else:
                env.values[x[1]] = evaluate(x[2], env)
            return None
        elif head is SET:
            env.find(x[1])[x[1]] = evaluate(x[2], env)
            return None
        elif head is LAMBDA:
            return Closure(x[1], x[2:], env)
        elif head is LET:
            env = Environment([b[0] for b in x[1]], [evaluate(b[1], env) for b in x[1]], env)
            for form in x[2:-1]:
                evaluate(form, env)
            x = x[-1]
        elif head is BEGIN:
            for form in x[1:-1]:
                evaluate(form, env)
            x = x[-1]
        elif head is COND:
            for test, form in x[1:]:
                if test is ELSE or evaluate(test, env) is not False:
                    x = form
                    break
            else:
                return None
        else:
            function = evaluate(head, env)
            args = [evaluate(arg, env) for arg in x[1:]]
            if isinstance(function, Closure):
                if len(args) != len(function.params):
                    raise LispError("wrong number of arguments")
                env = Environment(function.params, args, function.env)
                for form in function.body[:-1]:
                    evaluate(form, env)
                x = function.body[-1]
            else:
                return function(*args)


def builtins():
    functions = {
        "+": lambda *a: sum(a), "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b,
        "%": lambda a, b: a % b, "<": lambda a, b: a < b, ">": lambda a, b: a > b, "=": lambda a, b: a == b,
        "cons": lambda a, b: [a] + b, "car": lambda a: a[0], "cdr": lambda a: a[1:], "null?": lambda a: a == [],
        "list": lambda *a: list(a), "length": len, "not": lambda a: a is False, "append": lambda a, b: a + b,
    }
    return Environment([symbol(k) for k in functions], functions.values(), None)


PROGRAM = """
(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
(define (map f xs) (if (null? xs) '() (cons (f (car xs)) (map f (cdr xs)))))
(define (filter f xs) (cond ((null? xs) '()) ((f (car xs)) (cons (car xs) (filter f (cdr xs)))) (else (filter f (cdr xs)))))
(define (range a b) (if (= a b) '() (cons a (range (+ a 1) b))))
(define (fold f start xs) (if (null? xs) start (fold f (f start (car xs)) (cdr xs))))
(define (sort xs) (if (null? xs) '()
  (let ((p (car xs)) (rest (cdr xs)))
    (append (sort (filter (lambda (x) (< x p)) rest)) (cons p (sort (filter (lambda (x) (not (< x p))) rest)))))))
(define (tak x y z) (if (not (< y x)) z (tak (tak (- x 1) y z) (tak (- y 1) z x) (tak (- z 1) x y))))
(define (counter) (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))
(define (prime? n) (let ((try 0)) (begin (set! try (lambda (d) (cond ((> (* d d) n) (= 1 1)) ((= (% n d) 0) (= 1 2)) (else (try (+ d 1)))))) (try 2))))
(fib 26)
(fold + 0 (map (lambda (x) (* x x)) (range 0 200)))
(sort (map (lambda (x) (% (* x 7919) 101)) (range 0 300)))
(tak 18 11 6)
(let ((c (counter))) (begin (c) (c) (c)))
(length (filter prime? (range 2 300)))
"""


def main():
    env = builtins()
    stream = tokens(PROGRAM)
    while True:
        try:
            form = read(stream)
        except StopIteration:
            break
        value = evaluate(form, env)
        if value is not None:
            print(value)


main()
