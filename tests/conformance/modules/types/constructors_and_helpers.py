# types: SimpleNamespace, MappingProxyType, new_class, DynamicClassAttribute, FunctionType, ModuleType, coroutine, kinds.
import types
n = types.SimpleNamespace(a=1, b="x")
n.c = [n.a]
print(n, n == types.SimpleNamespace(a=1, b="x", c=[1]), vars(n), types.SimpleNamespace({"k": 1}, z=2), types.SimpleNamespace([("p", 1)]), n.__replace__(a=5) if hasattr(n, "__replace__") else "")
del n.a
m = types.MappingProxyType({"k": 1, "l": [2]})
print(m, m["k"], dict(m), len(m), "k" in m, list(m.items()), m | {"z": 3}, m == {"k": 1, "l": [2]}, m.get("q", 0), m.copy(), list(reversed(m)))
C = types.new_class("C", (list,), {}, lambda ns: ns.update(x=5, f=lambda self: len(self)))
print(C.__name__, C.x, C([1, 2]).f(), C.__module__, types.resolve_bases((list[int], int)), types.prepare_class("P", (), {"metaclass": type, "k": 1}))


def outer():
    y = 10

    def f(a, b=2):
        return a + b + y
    return f


f = outer()
g = types.FunctionType(f.__code__, {"__builtins__": {}}, "renamed", (100,), f.__closure__)
print(g(1), g.__name__, types.MethodType(f, 5)(1), types.CellType(3).cell_contents, isinstance(f, types.LambdaType), isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), isinstance(f.__code__, types.CodeType), isinstance(int.__add__, types.WrapperDescriptorType), isinstance((1).__add__, types.MethodWrapperType), isinstance(str.upper, types.MethodDescriptorType), isinstance(dict.__dict__["fromkeys"], types.ClassMethodDescriptorType), isinstance(f.__class__.__code__ if hasattr(f.__class__, "__code__") else 0, (types.GetSetDescriptorType, int)), isinstance((x for x in []), types.GeneratorType), isinstance(None, types.NoneType), isinstance(..., types.EllipsisType), isinstance(int | str, types.UnionType))
mod = types.ModuleType("made", "its doc")
mod.x = 1
print(mod.__name__, mod.__doc__, mod.x, mod.__dict__["x"], mod.__spec__, mod.__loader__, repr(mod))


class E:
    def __init__(self):
        self._value = 1

    @types.DynamicClassAttribute
    def value(self):
        return self._value


print(E().value)


@types.coroutine
def old_style():
    r = yield "yielded"
    return r


async def uses():
    return await old_style()


c = uses()
print(c.send(None))
try:
    c.send("sent")
except StopIteration as e:
    print(e.value)
for h in (lambda: m.__setitem__("k", 2)), (lambda: types.MappingProxyType([1])), (lambda: types.SimpleNamespace(1)), (lambda: types.SimpleNamespace({}, {})), (lambda: types.SimpleNamespace({1: 2})), (lambda: types.FunctionType(5, {})), (lambda: types.FunctionType(f.__code__, {})), (lambda: types.ModuleType()), (lambda: types.ModuleType(5)), (lambda: n.a), (lambda: n < n), (lambda: E.value), (lambda: types.GeneratorType()), (lambda: types.NoneType(1)), (lambda: types.coroutine(5)), (lambda: types.new_class("X", (5,))), (lambda: hash(m)):
    try:
        print(h())
    except Exception as e:
        print(type(e).__name__, e)
# stress: 100
