# __getattribute__, __getattr__, __setattr__, __delattr__, __dir__.
class Hooked:
    def __getattribute__(self, name):
        if not name.startswith("_"):
            print("getattribute", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("auto_"):
            return name[5:]
        raise AttributeError(f"no {name}")

    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delattr", name)
        super().__delattr__(name)

    def __dir__(self):
        return ["b", "a"]


h = Hooked()
h.x = 1
print(h.x, h.auto_thing)
h.x += 1
del h.x
for name in "x", "y":
    print(hasattr(h, name), getattr(h, name, "default"))
try:
    h.missing
except AttributeError as e:
    print(e)
print(dir(h))
