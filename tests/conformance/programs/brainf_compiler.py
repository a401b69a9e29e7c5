# A compiler for a tiny tape language: optimising passes over an IR, code generated as Python source, run by exec.
import io
import re
from itertools import groupby

HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
SQUARES = """++++[>+++++<-]>[<+++++>-]+<+[>[>+>+<<-]++>>[<<+>>-]>>>[-]++>[-]+
>>>+[[-]++++++>>>]<<<[[<++++++++<++>>-]+<.<[>----<-]<]<<[>>>>>[>>>[-]+++++++++<[>-<-]+++++++++>
[-[<->-]+[<<<]]<[>+<-]>]<<-]<<-]"""


class BadProgram(SyntaxError):
    pass


def parse(source):
    stack = [[]]
    for at, c in enumerate(source):
        match c:
            case "+" | "-":
                stack[-1].append(("add", 1 if c == "+" else -1))
            case ">" | "<":
                stack[-1].append(("move", 1 if c == ">" else -1))
            case "." | ",":
                stack[-1].append(("out",) if c == "." else ("in",))
            case "[":
                stack.append([])
            case "]":
                if len(stack) == 1:
                    raise BadProgram(f"unmatched ] at {at}")
                body = stack.pop()
                stack[-1].append(("loop", body))
    if len(stack) > 1:
        raise BadProgram(f"{len(stack) - 1} unmatched [")
    return stack[0]


def merge(code):
    for kind, group in groupby(code, key=lambda op: op[0]):
        ops = list(group)
        if kind in ("add", "move"):
            if total := sum(n for _, n in ops):
                yield kind, total
        elif kind == "loop":
            for _, body in ops:
                yield "loop", list(merge(body))
        else:
            yield from ops


def simplify(code):
    for op in code:
        match op:
            case ("loop", [("add", -1 | 1)]):
                yield ("zero",)
            case ("loop", body) if (moves := transfer(body)) is not None:
                yield "transfer", moves
            case ("loop", body):
                yield "loop", list(simplify(body))
            case _:
                yield op


def transfer(body):
    at, changes = 0, {}
    for op in body:
        match op:
            case ("add", n):
                changes[at] = changes.get(at, 0) + n
            case ("move", n):
                at += n
            case _:
                return None
    if at != 0 or changes.pop(0, 0) != -1:
        return None
    return sorted(changes.items())


def generate(code, depth=1):
    pad = "    " * depth
    for op in code:
        match op:
            case ("add", n):
                yield f"{pad}t[p] = t[p] + {n} & 255"
            case ("move", n):
                yield f"{pad}p += {n}"
            case ("out",):
                yield f"{pad}write(chr(t[p]))"
            case ("in",):
                yield f"{pad}t[p] = ord(read(1) or chr(0))"
            case ("zero",):
                yield f"{pad}t[p] = 0"
            case ("transfer", moves):
                for offset, factor in moves:
                    yield f"{pad}t[p + {offset}] = t[p + {offset}] + t[p] * {factor} & 255"
                yield f"{pad}t[p] = 0"
            case ("loop", body):
                yield f"{pad}while t[p]:"
                yield from generate(body, depth + 1)


def compile_program(source):
    code = list(simplify(merge(parse(source))))
    text = "\n".join(["def run(read, write, t):", "    p = 0", *generate(code)])
    namespace = {}
    exec(compile(text, "<generated>", "exec"), namespace)
    return namespace["run"], text


def run(source, data=""):
    function, _ = compile_program(source)
    out = io.StringIO()
    function(io.StringIO(data).read, out.write, [0] * 300)
    return out.getvalue()


print(run(HELLO))
print(run(SQUARES).split()[:12])
print(run(",[.,]", "echo"), run(",>,<[->+<]>.", "!\""), repr(run("")), run("+++[->+++<]>[->+++++++<]>++.+."))
print(compile_program("+[>+<-]>.[-]<<<+++")[1])
for bad in "[[]", "]", "+[>]]":
    try:
        run(bad)
    except BadProgram as e:
        print(type(e).__name__, e)
print(len(re.sub(r"[^-+<>.,\[\]]", "", SQUARES)), len(compile_program(SQUARES)[1].splitlines()))
# stress: 100
