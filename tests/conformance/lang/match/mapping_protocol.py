# Mappings are asked by get(), once per pattern; equal keys are an error.
class Traced(dict):
    def __len__(self):
        print("len")
        return super().__len__()

    def __getitem__(self, key):
        print("getitem", key)
        return super().__getitem__(key)

    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)


class Names:
    first = "a"
    second = "a"


match Traced(a=1, b=2):
    case {"c": _}:
        print("no")
    case {"a": 2}:
        print("no")
    case {"a": 1, "b": b, "c": c}:
        print("no")
    case {"a": 1, **rest}:
        print("yes", rest)

try:
    match Traced(a=1, b=2):
        case {Names.first: 1, Names.second: 1}:
            print("not reached")
except ValueError as error:
    print(error)
match Traced():
    case {}:
        print("any mapping")
