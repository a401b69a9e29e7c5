# 3.3.2: __getattribute__ is called first, __getattr__ only when it raises AttributeError.
class C:
    present = "class value"

    def __init__(self):
        self.own = 1

    def __getattribute__(self, name):
        print("getattribute", name)
        if name == "denied":
            raise AttributeError("denied!")
        if name == "broken":
            raise ValueError("broken!")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print("getattr", name)
        if name == "never":
            raise AttributeError(name)
        return name.upper()


c = C()
print(c.own)
print(c.present)
print(c.absent)
print(c.denied)
for name in "broken", "never":
    try:
        getattr(c, name)
    except Exception as e:
        print(type(e).__name__, e)
print(getattr(c, "never", "default"), hasattr(c, "never"), hasattr(c, "absent"))
print(len(c.__dict__))
try:
    len(c)
except TypeError as e:
    print(e)
print(object.__getattribute__(c, "own"))
try:
    object.__getattribute__(c, "absent")
except AttributeError as e:
    print(e, e.name, e.obj is c)
