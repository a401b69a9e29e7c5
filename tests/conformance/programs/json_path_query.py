# A query language over nested data: compiled paths, wildcards, filters, slices, generators.
import json
import re

DATA = json.loads("""
{"store": {"books": [
    {"title": "Sayings", "price": 8.95, "tags": ["a", "b"]},
    {"title": "Sword", "price": 12.99, "tags": []},
    {"title": "Moby Dick", "price": 8.99, "isbn": "0-553"},
    {"title": "The Lord", "price": 22.99, "isbn": "0-395", "tags": ["b", "c"]}],
  "bicycle": {"color": "red", "price": 19.95}}, "open": true}
""")


class PathError(ValueError):
    pass


TOKEN = re.compile(r"""\.\.|\.(?P<name>\w+|\*)|\[(?P<index>-?\d+)\]|\[(?P<slice>-?\d*:-?\d*(?::-?\d*)?)\]|\[(?P<star>\*)\]|\[\?(?P<filter>[^\]]+)\]""")


def compile_path(path):
    if not path.startswith("$"):
        raise PathError("a path starts with $")
    position, steps = 1, []
    while position < len(path):
        match = TOKEN.match(path, position)
        if not match:
            raise PathError(f"cannot read {path[position:]!r} at {position}")
        position = match.end()
        match match.lastgroup:
            case None:
                rest = re.compile(r"(\w+|\*)").match(path, position)
                if not rest:
                    raise PathError("a name must follow ..")
                position = rest.end()
                steps.append(descend(rest[1]))
            case "name":
                steps.append(child(match["name"]))
            case "index":
                steps.append(item(int(match["index"])))
            case "slice":
                steps.append(part(slice(*[int(x) if x else None for x in match["slice"].split(":")])))
            case "star":
                steps.append(child("*"))
            case "filter":
                steps.append(keep(match["filter"]))
    return steps


def children(value):
    match value:
        case dict():
            yield from value.values()
        case list():
            yield from value


def child(name):
    def step(value):
        if name == "*":
            yield from children(value)
        elif isinstance(value, dict) and name in value:
            yield value[name]
    return step


def item(index):
    def step(value):
        if isinstance(value, list) and -len(value) <= index < len(value):
            yield value[index]
    return step


def part(s):
    def step(value):
        if isinstance(value, list):
            yield from value[s]
    return step


def descend(name):
    direct = child(name)

    def step(value):
        yield from direct(value)
        for inner in children(value):
            yield from step(inner)
    return step


def keep(condition):
    found = re.fullmatch(r"\s*(\w+)\s*(?:(<=|>=|==|!=|<|>)\s*(.+?)\s*)?", condition)
    if not found:
        raise PathError(f"bad condition {condition!r}")
    name, op, text = found.groups()
    wanted = json.loads(text) if text else None
    tests = {"<": lambda a: a < wanted, ">": lambda a: a > wanted, "<=": lambda a: a <= wanted, ">=": lambda a: a >= wanted, "==": lambda a: a == wanted, "!=": lambda a: a != wanted, None: bool}

    def step(value):
        for candidate in children(value):
            if isinstance(candidate, dict) and name in candidate and tests[op](candidate[name]):
                yield candidate
    return step


def query(path, data):
    values = iter([data])
    for step in compile_path(path):
        values = (result for value in values for result in list(step(value)))
    return values


for path in ("$.store.books[*].title", "$..price", "$.store.books[1].title", "$.store.books[-1].tags[0]", "$.store.books[0:2].price", "$.store.books[::2].title", "$.store.books[?isbn].title", "$.store.books[?price<10].title", '$.store.books[?title=="Sword"].price',
             "$.store.*.color", "$..books[2].isbn", "$.nothing.here", "$..*", "$", "store", "$[", "$..", "$.a[?x y z]"):
    try:
        results = list(query(path, DATA))
        print(path, "->", results if len(str(results)) < 90 else f"{len(results)} results")
    except PathError as e:
        print(path, "->", "PathError:", e)
print(sum(query("$..price", DATA)), max(query("$..price", DATA)), next(query("$..color", DATA)))
# stress: 100
