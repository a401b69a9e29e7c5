# inspect: signature, parameters, bind, getmembers, kinds of callables, getdoc, getmro, source-free questions.
import inspect


def f(a, b: int = 2, /, c=3, *args, d, e: "str" = 5, **kw) -> bool:
    """Doc of f.

        Indented more.
    """


sig = inspect.signature(f)
print(sig, list(sig.parameters), sig.return_annotation, [str(p.kind) for p in sig.parameters.values()][:3], sig.parameters["b"].default, sig.parameters["a"].default is inspect.Parameter.empty, sig.parameters["e"])
b = sig.bind(1, 2, 3, 4, d=5, z=6)
print(b, b.arguments, b.args, b.kwargs)
b = sig.bind(1, d=0)
b.apply_defaults()
print(b.arguments, sig.replace(parameters=list(sig.parameters.values())[:1]), sig.bind_partial(1).arguments)
for args, kw in ((), {}), ((1,), {}), ((1,), {"d": 1, "a": 2}), ((1, 2, 3), {"c": 4, "d": 5}):
    try:
        print(sig.bind(*args, **kw).arguments)
    except TypeError as e:
        print(e)


class C:
    x = 1

    def __init__(self, p, q=1):
        pass

    def m(self, a):
        "method doc"

    @classmethod
    def c(cls, a):
        pass

    @staticmethod
    def s(a):
        pass

    @property
    def prop(self):
        return 1


class D(C):
    def m(self, a):
        pass


async def co():
    pass


async def ag():
    yield


def gen():
    yield


print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.c), inspect.signature(C.s), inspect.signature(lambda x, *, y=1: 0), inspect.signature(len))
for o in f, C, C.m, C(1).m, C.c, len, [].append, gen, gen(), co, ag, inspect, C.prop, 5, lambda: 0, C.__init__, str.upper, type:
    print(*[name[2:] for name in ("isfunction", "isclass", "ismethod", "isbuiltin", "isroutine", "isgeneratorfunction", "isgenerator", "iscoroutinefunction", "isasyncgenfunction", "ismodule", "isdatadescriptor", "ismethoddescriptor") if getattr(inspect, name)(o)], sep=",", end="; ")
print()
print(inspect.getdoc(f), inspect.getdoc(D.m), inspect.cleandoc("  a\n    b\n"), [n for n, _ in inspect.getmembers(D) if not n.startswith("__")], [c.__name__ for c in inspect.getmro(D)], inspect.getmodule(f).__name__, inspect.isabstract(C), [n for n, v in inspect.getmembers(C(1), inspect.ismethod) if n != "__init__"])
print(inspect.getattr_static(C(1), "prop").__class__.__name__, inspect.classify_class_attrs(C)[-1].name, inspect.unwrap(f) is f, inspect.getfullargspec(f).varkw, inspect.getcallargs(lambda a, b=2: 0, 1), inspect.Parameter("p", inspect.Parameter.KEYWORD_ONLY, default=1), inspect.Signature([inspect.Parameter("z", inspect.Parameter.POSITIONAL_ONLY)]), inspect.getgeneratorstate(gen()), inspect.currentframe().f_code.co_name, inspect.get_annotations(f), inspect.getclosurevars(f).nonlocals)
for g in (lambda: inspect.signature(5)), (lambda: inspect.Parameter("1x", inspect.Parameter.KEYWORD_ONLY)), (lambda: inspect.Signature([inspect.Parameter("a", inspect.Parameter.KEYWORD_ONLY), inspect.Parameter("b", inspect.Parameter.POSITIONAL_ONLY)])), (lambda: inspect.getattr_static(C, "nope")), (lambda: inspect.Parameter("a", inspect.Parameter.VAR_POSITIONAL, default=1)):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
# stress: 100
