import types


def f(a, b=2, *c, d, **e):
    "doc"
    return a + b


def g():
    yield 1


async def co():
    pass


c = co()
print([type(x).__name__ for x in (f, g(), c, len, [].append, f.__code__)], types.FunctionType is type(f))
c.close()
print(isinstance(g(), types.GeneratorType), isinstance(print, types.BuiltinFunctionType), types.NoneType is type(None))
ns = types.SimpleNamespace(a=1, b="x")
ns.c = [1]
print(ns, ns == types.SimpleNamespace(a=1, b="x", c=[1]))
m = types.ModuleType("made", "its doc")
m.x = 5
print(m, m.__doc__, m.x)
p = types.MappingProxyType({"k": 1})
print(p, p["k"], list(p))
try:
    p["z"] = 2
except TypeError as e:
    print(e)
C = types.new_class("C", (dict,), {}, lambda ns: ns.update(tag="t"))
print(C, C.tag, C.__mro__[1], types.resolve_bases((list[int],)))


class Lazy:
    @types.DynamicClassAttribute
    def name(self):
        return "inst"


print(Lazy().name, types.GenericAlias(list, (int,)), int | str, type(int | str) is types.UnionType)
bound = types.MethodType(f, 10)
print(bound(d=0), bound.__self__)


@types.coroutine
def old():
    x = yield 5
    return x


async def use():
    return await old()


u = use()
print(u.send(None))
try:
    u.send("back")
except StopIteration as e:
    print(e.value)
print(types.get_original_bases(type("D", (), {})), types.CellType(3).cell_contents)
print(sorted(types.__all__)[:5], len(types.__all__))
