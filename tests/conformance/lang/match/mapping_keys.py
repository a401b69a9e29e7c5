# All keys must be present; other keys do not matter; **rest takes a new dict of them.
def run(v):
    match v:
        case {"type": "point", "x": x, "y": y}: return "point", x, y
        case {"type": str(t), **rest}: return t, rest
        case {-1: a, b"k": b}: return "odd keys", a, b
        case {None: n}: return "None key", n
        case {**all} if all: return "all", all
        case {}: return "empty pattern"
        case _: return "no mapping"


for v in ({"type": "point", "x": 1, "y": 2, "z": 3}, {"type": "line", "to": 4}, {"type": 5}, {-1: "m", b"k": "b"},
          {None: 0}, {}, [], [("type", "point")], {"type": "point", "x": 1}):
    print(run(v))
source = {"a": 1, "b": 2}
match source:
    case {"a": 1, **rest}:
        rest["c"] = 3
        print(rest, source)
