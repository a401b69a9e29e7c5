# the way libraries make classes and functions: text in, function out
def make_init(fields):
    args = ", ".join(fields)
    body = "\n".join(f"    self.{f} = {f}" for f in fields) or "    pass"
    ns = {}
    exec(f"def __init__(self, {args}):\n{body}", {}, ns)
    return ns["__init__"]
class Point:
    __init__ = make_init(["x", "y"])
p = Point(1, y=2)
print(p.x, p.y, Point.__init__.__qualname__, Point.__init__.__code__.co_varnames)
def make_new(names):
    return eval(f"lambda _cls, {', '.join(names)}: _tuple_new(_cls, ({', '.join(names)},))",
                {"_tuple_new": tuple.__new__, "__builtins__": {}, "__name__": "maker"})
class T(tuple):
    __new__ = make_new(["a", "b"])
print(T(1, b=2), T.__new__.__module__)
try:
    T(1)
except TypeError as e:
    print(e)
