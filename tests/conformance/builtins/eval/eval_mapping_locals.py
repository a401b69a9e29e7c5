# locals may be any mapping
class Names:
    def __getitem__(self, name):
        if name.startswith("_"):
            raise KeyError(name)
        return "<" + name + ">"
print(eval("a + b", {}, Names()))
class Default(dict):
    def __missing__(self, name):
        return 40 + len(name)
print(eval("ab + c", {}, Default()))
class Log(dict):
    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)
    def __delitem__(self, k):
        print("del", k)
        super().__delitem__(k)
log = Log()
exec("a = 1\nb = a + 1\ndel a\nfor i in range(2): pass", {}, log)
print(log)
class Broken:
    def __getitem__(self, name):
        raise ValueError("broken " + name)
try:
    eval("q", {}, Broken())
except ValueError as e:
    print(e)
