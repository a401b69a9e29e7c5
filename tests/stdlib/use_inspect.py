import inspect


def f(a, b: int = 2, /, c=3, *args, d, e: str = "x", **kw) -> bool:
    """Doc of f.

        indented
    """
    return True


class C:
    "class doc"
    attr = 1

    def m(self, x):
        "method doc"
        return x

    @classmethod
    def cm(cls, y=1): ...

    @staticmethod
    def sm(*, z): ...

    @property
    def p(self): ...


sig = inspect.signature(f)
print(sig, list(sig.parameters), sig.return_annotation, sig.parameters["b"].default, sig.parameters["d"].kind)
print(inspect.signature(C.m), inspect.signature(C().m), inspect.signature(C.cm), inspect.signature(C.sm), inspect.signature(C))
print(inspect.signature(len), inspect.signature(sorted))
ba = sig.bind(1, 2, 3, 4, d=5, z=6)
print(ba.args, ba.kwargs, ba.arguments)
ba = sig.bind(1, d=0)
ba.apply_defaults()
print(ba.arguments)
for bad in (lambda: sig.bind(), lambda: sig.bind(1), lambda: inspect.signature(5)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(inspect.getdoc(f), inspect.getdoc(C.m), inspect.cleandoc("a\n   b\n   c"))
print(inspect.isfunction(f), inspect.isclass(C), inspect.ismethod(C().m), inspect.isbuiltin(len), inspect.isgeneratorfunction(f))
print([n for n, _ in inspect.getmembers(C) if not n.startswith("__")], inspect.getmro(C), inspect.getmodule(f) is not None)
print(inspect.getfullargspec(f))


def gen():
    yield 1


g = gen()
print(inspect.getgeneratorstate(g), inspect.isgenerator(g), inspect.currentframe().f_lineno > 0, inspect.isabstract(C))
next(g)
print(inspect.getgeneratorstate(g), inspect.stack()[0].function, inspect.getsourcefile(f) == __file__)
print(inspect.getsource(gen), inspect.unwrap(f) is f, inspect.iscoroutinefunction(f))
P = inspect.Parameter
s2 = inspect.Signature([P("x", P.POSITIONAL_ONLY), P("y", P.KEYWORD_ONLY, default=1)])
print(s2, s2.replace(return_annotation=int), sig.parameters["e"].replace(name="q"))
print(type(inspect.getattr_static(C(), "p")).__name__, inspect.isdatadescriptor(C.p))
