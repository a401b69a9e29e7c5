# Duplicate keys that only show at run time raise ValueError.
class K:
    a = "x"
    b = "x"
    c = "y"


def run(v):
    match v:
        case {K.a: 1, K.c: 2}:
            return "different"
        case {K.a: x, K.b: y}:
            return "never"


print(run({"x": 1, "y": 2}))
for v in {"x": 1}, {}, [1]:
    try:
        print(run(v))
    except ValueError as e:
        print("ValueError", e)
try:
    match {"x": 1, "z": 2}:
        case {"x": p, K.a: q}:
            print("never")
except ValueError as e:
    print(e)
