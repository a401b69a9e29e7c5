# Mapping patterns: keys that must be there, values, the rest.
class Missing(dict):
    def __missing__(self, key):
        return self.setdefault(key, "made up")


class Keys:
    RED = "red"


def test(x):
    match x:
        case {"type": "point", "x": x0, "y": y0}:
            return "point", x0, y0
        case {Keys.RED: value}:
            return "red", value
        case {1: _, None: none}:
            return "one and None", none
        case {-1: a, 2.5: b, "s": [c, *_]}:
            return a, b, c
        case {"k": {"n": deep}, **rest}:
            return "deep", deep, rest
        case {"a": 1 | 2 as small}:
            return "small", small
        case {**everything} if everything:
            return "rest", everything
        case {}:
            return "empty"
        case _:
            return "no mapping"


print(test({"type": "point", "x": 1, "y": 2, "z": 3}))
print(test({"red": 5}))
print(test({1: 2, None: 3}))
print(test({True: 2, None: 4}))
print(test({-1: "a", 2.5: "b", "s": "text"}))
print(test({-1: "a", 2.5: "b", "s": ["c", "d"]}))
original = {"k": {"n": 1, "m": 2}, "other": 3, "more": 4}
print(test(original), original)
print(test({"a": 2}))
print(test(Missing(b=1)))
print(test(Missing()))
print(test({}), test([]), test(None), test("a"))

missing = Missing()
match missing:
    case {"absent": value}:
        print("not reached", value)
    case _:
        print("not created", dict(missing))
