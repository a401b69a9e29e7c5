# A template engine: tokens, a syntax tree of blocks, loops, conditions, filters, escaping, errors with lines.
import html
import re
from typing import NamedTuple


class TemplateError(Exception):
    def __init__(self, message, line):
        super().__init__(f"line {line}: {message}")


class Node(NamedTuple):
    kind: str
    line: int
    data: object = None
    body: list = []
    orelse: list = []


FILTERS = {"upper": str.upper, "title": str.title, "join": lambda v: ", ".join(map(str, v)), "length": len, "default": lambda v: v or "-", "round": lambda v: f"{v:.2f}", "first": lambda v: v[0], "safe": lambda v: Safe(v)}


class Safe(str):
    pass


def parse(source):
    stack, line = [Node("root", 1, body=[])], 1
    target = [stack[0].body]
    for token in re.split(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", source, flags=re.S):
        if token.startswith("{{"):
            target[-1].append(Node("expr", line, token[2:-2].strip()))
        elif token.startswith("{%"):
            match token[2:-2].split():
                case ["for", *names, "in", expr]:
                    node = Node("for", line, ([n.strip(",") for n in names], expr), [], [])
                case ["if", *words] if words:
                    node = Node("if", line, " ".join(words), [], [])
                case ["else"] if len(stack) > 1 and target[-1] is stack[-1].body:
                    target[-1] = stack[-1].orelse
                    node = None
                case ["end"] if len(stack) > 1:
                    stack.pop()
                    target.pop()
                    node = None
                case words:
                    raise TemplateError(f"bad tag {' '.join(words)!r}", line)
            if node:
                target[-1].append(node)
                stack.append(node)
                target.append(node.body)
        elif token and not token.startswith("{#"):
            target[-1].append(Node("text", line, token))
        line += token.count("\n")
    if len(stack) > 1:
        raise TemplateError(f"{stack[-1].kind} is not closed", stack[-1].line)
    return stack[0]


def lookup(expr, env, line):
    path, *filters = [p.strip() for p in expr.split("|")]
    negate = path.startswith("not ")
    value = env
    for part in path.removeprefix("not ").split("."):
        try:
            value = value[int(part)] if part.isdigit() else value[part] if isinstance(value, dict) else getattr(value, part)
        except (KeyError, IndexError, AttributeError):
            if "default" not in filters:
                raise TemplateError(f"unknown {part!r} in {path!r}", line) from None
            value = None
            break
    for name in filters:
        if name not in FILTERS:
            raise TemplateError(f"no filter {name!r}", line)
        value = FILTERS[name](value)
    return not value if negate else value


def render(nodes, env):
    for node in nodes:
        match node:
            case Node("text", data=text):
                yield text
            case Node("expr", line, expr):
                value = lookup(expr, env, line)
                yield value if isinstance(value, Safe) else html.escape(str(value))
            case Node("if", line, expr, body, orelse):
                yield from render(body if lookup(expr, env, line) else orelse, env)
            case Node("for", line, (names, expr), body, orelse):
                items = list(lookup(expr, env, line))
                for index, item in enumerate(items):
                    values = item if len(names) > 1 else (item,)
                    yield from render(body, {**env, **dict(zip(names, values, strict=True)), "loop": {"index": index + 1, "last": index == len(items) - 1}})
                if not items:
                    yield from render(orelse, env)


TEMPLATE = """\
<h1>{{ title | title }}</h1>{# a comment
over two lines #}
{% for name, price in goods %}{{ loop.index }}. {{ name }}: {{ price | round }}{% if not loop.last %};{% end %}
{% else %}nothing
{% end %}{% if user.admin %}Hello {{ user.name | upper }}{% else %}Hi {{ user.name }}{% end %}, {{ missing | default }} {{ tags | join }} {{ raw }} {{ raw | safe }} {{ tags.0 }}
"""
tree = parse(TEMPLATE)
data = {"title": "price list", "goods": [("nut & bolt", 1.5), ("<rope>", 20)], "user": {"name": "ann", "admin": True}, "tags": ["x", "y"], "raw": "<b>"}
print("".join(render(tree.body, data)), end="")
print("".join(render(tree.body, {**data, "goods": [], "user": {"name": "bob", "admin": 0}})), end="")
for bad in "a\n{% for x in y %}", "{% end %}", "\n\n{{ nope.x }}", "{{ title | nofilter }}", "{% if a %}{% else %}{% else %}{% end %}", "{% while x %}", "{% for a, b in tags %}{% end %}":
    try:
        print("".join(render(parse(bad).body, data)))
    except (TemplateError, ValueError) as e:
        print(type(e).__name__, e)
# stress: 100
