# 8.6.4: the kinds of patterns together, as in PEP 636: points, commands, JSON.
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


def where_is(point):
    match point:
        case Point(x=0, y=0):
            return "Origin"
        case Point(x=0, y=y):
            return f"Y={y}"
        case Point(x=x, y=0):
            return f"X={x}"
        case Point():
            return "Somewhere else"
        case _:
            return "Not a point"


def command(text):
    match text.split():
        case []:
            return "empty"
        case ["quit" | "exit" | "q"]:
            return "bye"
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return "going " + direction
        case ["go", other]:
            return "cannot go " + other
        case ["get", obj] | ["pick", "up", obj] | ["pick", obj, "up"]:
            return "took " + obj
        case ["drop", *objects] if objects:
            return f"dropped {len(objects)}"
        case [first, *_, last]:
            return f"unknown {first}..{last}"
        case [only]:
            return "just " + only


def describe(value):
    match value:
        case {"type": "circle", "r": int(r) | float(r)}:
            return f"circle {r}"
        case {"type": "rect", "size": [w, h], **rest}:
            return f"rect {w}x{h} {rest}"
        case {"error": {"code": code, "message": str(m)}}:
            return f"{code}: {m}"
        case [Point(x=x1), Point(x=x2)] if x1 == x2:
            return f"vertical {x1}"
        case [Point(), Point(), *more]:
            return f"{2 + len(more)} points"
        case None | True | False:
            return f"constant {value}"
        case str() | bytes() as text:
            return f"text {text!r}"
        case -1 | 1.5 | 2 + 3j:
            return "number"


print(*[where_is(p) for p in (Point(0, 0), Point(0, 3), Point(4, 0), Point(1, 1), (0, 0))], sep=", ")
print(*[command(c) for c in ("", "q", "go west", "go up", "get it", "pick up ring", "pick hat up", "drop a b", "drop", "a b c", "a b")], sep=", ")
for v in ({"type": "circle", "r": 2}, {"type": "rect", "size": (3, 4), "id": 7}, {"error": {"code": 5, "message": "m"}}, [Point(1, 2), Point(1, 5)],
          [Point(1, 2)] * 3, True, "t", b"b", -1, 1.5, 2 + 3j, {"type": "circle", "r": "x"}):
    print(describe(v), end=", ")
print()
