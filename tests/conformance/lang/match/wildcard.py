# _ binds nothing, may appear many times, and keeps its value as a name.
_ = "kept"
match (1, 2, 3, 4):
    case (_, _, *_):
        print("two or more", _)
match {"a": 1}:
    case {"a": _}:
        print("key present", _)
match [1, [2, 3]]:
    case [_, [_, _]]:
        print("nested", _)
match range(3):
    case range(start=_, stop=s):
        print("attribute", s, _)
