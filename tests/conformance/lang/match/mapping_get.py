# Items are asked of get() with a default; __missing__ and __getitem__ create nothing.
class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        return "made"

    def __getitem__(self, key):
        print("getitem", key)
        return super().__getitem__(key)

    def get(self, key, default=None):
        print("get", key, default is not None)
        return super().get(key, default)


def run(v):
    match v:
        case {"a": a, "b": b}:
            return a, b
        case {"a": a}:
            return a
        case _:
            return "none"


print(run(Default(a=1, b=2)))
print(run(Default(a=1)))
print(run(Default()))
