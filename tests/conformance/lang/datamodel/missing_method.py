# 3.3.7: dict.__getitem__ of subclasses calls __missing__ for keys that are not there; other methods do not.
class D(dict):
    def __missing__(self, key):
        print("missing", key)
        if key == "error":
            raise KeyError("from missing")
        return key * 2


d = D(a=1)
print(d["a"], d["b"], d[3], d)
print(d.get("c"), d.get("c", 0), "c" in d, d.setdefault("s", 5), d.pop("zz", None))
try:
    d["error"]
except KeyError as e:
    print(e)
print("{a} {q}".format_map(d), "%(a)s %(r)s" % d)
try:
    del d["x"]
except KeyError as e:
    print("no", e)


class Plain(dict):
    pass


p = Plain()
p.__missing__ = lambda key: "on the instance"
try:
    p["k"]
except KeyError as e:
    print("KeyError", e)
Plain.__missing__ = lambda self, key: "on the class"
print(p["k"])


class Over(dict):
    def __getitem__(self, key):
        return "getitem " + key

    def __missing__(self, key):
        return "never"


print(Over()["x"], dict.__getitem__(D(), "direct"))
