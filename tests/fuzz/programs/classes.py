"""Programs of classes: hierarchies with several bases, metaclasses, descriptors, slots, properties, super(), hooks of
class creation and attribute access, all operators with their reflected forms; then functions that see instances of all
of them at the same sites, while classes and instances are changed between their calls.
"""
from .writer import PRELUDE, Writer

SOURCE = '''\
import sys
class Data:
    def __init__(self, n=0): self.n = n
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = name
    def __get__(self, o, c=None): return ("data", self.name, o is None)
    def __set__(self, o, v): print("set", self.name, plain(repr(v)))
    def __delete__(self, o): print("delete", self.name)
class Plain:
    def __init__(self, n=0): self.n = n
    def __get__(self, o, c=None): return ("plain", self.n, o is None, c.__name__ if c else None)
class Meta(type):
    def __new__(meta, name, bases, namespace, **extra): print("meta new", name, sorted(extra)); return super().__new__(meta, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **extra): super().__init__(name, bases, namespace); cls.made = len(extra)
    def __getitem__(cls, k): return (cls.__name__, k)
    def __len__(cls): return 4
    @property
    def meta_name(cls): return "<" + cls.__name__ + ">"
class Calls(type):
    def __prepare__(name, bases, **extra): print("prepare", name); return {"prepared": name}
    __prepare__ = staticmethod(__prepare__)
    def __call__(cls, *args, **named): print("meta call", cls.__name__, len(args)); return super().__call__(*args, **named)
    def __getattr__(cls, name): return ("meta attr", name) if not name.startswith("__") else None.missing
    def __instancecheck__(cls, o): return True
    def __contains__(cls, o): return o == 1
def decorated(c):
    c.decorated = c.__name__
    return c
def counted(f):
    def inner(*args, **named):
        print("call of", f.__name__, len(args), sorted(named))
        return f(*args, **named)
    return inner
class Proxy:
    def __init__(self, base): self.base = base
    def __mro_entries__(self, bases): return (self.base,)
'''
BINARY = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "lshift": "<<", "rshift": ">>", "and": "&",
          "or": "|", "xor": "^", "matmul": "@"}
COMPARE = {"lt": "<", "le": "<=", "eq": "==", "ne": "!=", "gt": ">", "ge": ">="}
FIELDS = ["a", "b", "c", "value", "size"]
SIMPLE = {"__len__": ["3", "0", "-1", "2.5", "True"], "__bool__": ["True", "False", "1"], "__hash__": ["5", "-1", "2**70"], "__int__": ["7", "'x'"],
          "__index__": ["1", "2", "1.0"], "__float__": ["2.5", "3"], "__neg__": ["('neg', self.kind)"], "__invert__": ["self"], "__abs__": ["'abs'"],
          "__iter__": ["iter((1, 2))", "self", "5"], "__next__": ["next(iter(()))", "1 / 0"], "__reversed__": ["iter('ba')"], "__str__": ["'str!'", "5"],
          "__repr__": ["'<r ' + self.kind + '>'", "type(self).__name__ + '?'"], "__enter__": ["'entered'"], "__dir__": ["['z', 'a']"], "__round__": ["'rounded'"],
          "__complex__": ["1j"], "__bytes__": ["b'b'"], "__sizeof__": ["10"], "__length_hint__": ["2"], "__trunc__": ["4"]}
WITH_ONE = {"__getitem__": ["other", "('item', plain(repr(other)))", "[10, 20, 30][other]", "{}[other]"], "__contains__": ["other == 1", "5"], "__call__": ["('called', other)"],
            "__getattr__": ["('missing', other)", "object.__getattribute__(self, 'a')", "[][1]"], "__format__": ["'fmt:' + other", "3"], "__delitem__": ["print('delitem', other)"],
            "__delattr__": ["print('delattr', other)", "object.__delattr__(self, other)"], "__getattribute__": ["object.__getattribute__(self, other)"],
            "__missing__": ["('missing key', other)"], "__divmod__": ["(1, 2)"], "__rdivmod__": ["NotImplemented"], "__class_getitem__": ["(self.__name__, other)"],
            "__eq__": ["NotImplemented", "isinstance(other, int)", "type(self) is type(other)"], "__instancecheck__": ["False"]}
BUILTINS = ["int", "list", "dict", "str", "Exception", "tuple", "float", "set", "object", "bytes"]


class Classes(Writer):
    prelude = PRELUDE + SOURCE

    def __init__(self, seed):
        super().__init__(seed)
        self.classes = ["Base"]
        self.objects = []
        self.functions = []

    # ---- classes ----

    def class_(self):
        name = self.fresh("C")
        bases = self.some(self.classes, 1, 3) if self.chance(0.7) else []
        if self.chance(0.25):
            bases.append(self.pick(BUILTINS))
        elif self.chance(0.08):
            bases.append(f"Proxy({self.pick(self.classes)})")
        extra = ""
        if self.chance(0.25):
            extra = f"metaclass={self.pick(['Meta', 'Calls', 'Meta, tag=1', 'type'])}"
        elif self.chance(0.15):
            extra = f"tag={self.number(0, 9)}"
        self.put("try:")
        self.indent += 1
        if self.chance(0.15):
            self.put("@decorated")
        parameters = "[T]" if self.chance(0.06) else ""
        self.inside(f"class {name}{parameters}({', '.join(filter(None, [*bases, extra]))}):", self.class_body, name)
        self.indent -= 1
        self.put(f"except Exception as e: {name} = Base; caught(e)")
        self.classes.append(name)
        self.guarded(f"show([c.__name__ for c in {name}.__mro__], {name}.__name__, {name}.__qualname__)")

    def class_body(self, name):
        self.put(f"kind = {name!r}")
        if self.chance(0.2):
            self.put(f"__slots__ = {self.pick(['()', repr('a'), repr(('a', 'b')), repr(('value', '__dict__')), repr(['size'])])}")
        members = [self.init, self.method, self.property, self.descriptor, self.operator, self.operator, self.comparison, self.simple, self.simple,
                   self.simple, self.with_one, self.attribute, self.static, self.hook, self.inner, self.private, self.super_method, self.super_method]
        for member in [self.pick(members) for _ in range(self.number(1, 8))]:
            member(name)

    def init(self, name):
        signature, stores = self.pick([("self, *args", "self.a = args"), ("self, a=1, b=2", "self.a, self.b = a, b"), ("self, value", "self.value = value"), ("self, *args, **named", "")])
        self.put(f"def __init__({signature}):")
        if self.chance(0.6):
            self.put(f"    super().__init__({self.pick(['', '*args', '1']) if '*args' in signature else self.pick(['', '5'])})")
        self.put(f"    {stores or 'print(sorted(named))'}")
        if self.chance(0.5):
            self.put(f"    self.{self.pick(FIELDS)} = {self.pick(['1', '2.5', repr('text'), '[1]', 'len(self.__class__.__name__)'])}")

    def method(self, name):
        self.put("@counted") if self.chance(0.15) else None
        self.put(f"def {self.pick(['meth', 'other', 'area'])}(self{self.pick(['', ', x=1', ', *rest', ', x=2, /, *, y=3'])}): return ({name!r}, {self.pick(['self.kind', 'self.a', 'getattr(self, repr(1), 5)', '__class__.__name__', 'type(self).__name__'])})")

    def super_method(self, name):
        method = self.pick(["meth", "area", "other", "value", "__repr__", "__len__", "__getattribute__", "__setattr__", "__eq__"])
        if method == "__setattr__":
            self.put("def __setattr__(self, k, v): print('setattr', k); super().__setattr__(k, v)")
        elif method == "__getattribute__":
            self.put("def __getattribute__(self, k):", f"    if k == 'b': return ('got', {name!r})", "    return super().__getattribute__(k)")
        elif method == "__eq__":
            self.put("def __eq__(self, o): return super().__eq__(o)")
        elif method in ("__repr__", "__len__"):
            self.put(f"def {method}(self): return super().{method}(){' + ' + repr('!') if method == '__repr__' else ''}")
        else:
            self.put(f"def {method}(self, *args):", f"    try: above = super().{method}{self.pick(['(*args)', '', '()'])}",
                     "    except (AttributeError, TypeError) as e: above = plain(str(e))", f"    return ({name!r}, plain(repr(above)))")

    def property(self, name):
        field = self.pick(FIELDS)
        self.put("@property", f"def {field}(self): return {self.pick(['(self.kind, 1)', 'self._' + field, '1 / 0', 'self.missing'])}")
        if self.chance(0.5):
            self.put(f"@{field}.setter", f"def {field}(self, v): print('setter', plain(repr(v))); self._{field} = v")
        if self.chance(0.3):
            self.put(f"@{field}.deleter", f"def {field}(self): print('deleter'); del self._{field}")

    def descriptor(self, name):
        self.put(f"{self.pick(FIELDS)} = {self.pick(['Data', 'Plain'])}({self.number(0, 9)})")

    def operator(self, name):
        op = self.pick(list(BINARY))
        which = self.pick(["__{}__", "__{}__", "__r{}__", "__i{}__"]).format(op)
        self.put(f"def {which}(self, other): return {self.pick(['NotImplemented', '(' + repr(which) + ', self.kind)', 'self', 'other', '1 / 0'])}")
        if self.chance(0.15):
            self.put(f"__r{op}__ = {which}")
        if self.chance(0.05):
            self.put(f"__{op}__ = None")

    def comparison(self, name):
        self.put(f"def __{self.pick(list(COMPARE))}__(self, other): return {self.pick(['NotImplemented', 'True', 'False', repr('odd'), '[]', 'self.kind < str(other)'])}")

    def simple(self, name):
        method = self.pick(list(SIMPLE))
        self.put(f"def {method}(self): return {self.pick(SIMPLE[method])}")
        if method == "__enter__":
            self.put("def __exit__(self, *e): print('exit', e[0] and e[0].__name__); return " + self.pick(["True", "False", "None"]))

    def with_one(self, name):
        method = self.pick(list(WITH_ONE))
        self.put(f"def {method}(self, other): return {self.pick(WITH_ONE[method])}")
        if method == "__getitem__":
            self.put("def __setitem__(self, k, v): print('setitem', plain(repr(k)), plain(repr(v)))")

    def attribute(self, name):
        self.put(self.pick([f"{self.pick(FIELDS)} = {self.pick(['1', repr('s'), 'None', 'lambda self, *a: (len(a), 1)', 'len', 'kind * 2', 'print', 'staticmethod(len)'])}",
                            "__match_args__ = ('a', 'b')", "__hash__ = None", "x: int = 1", "y: 'str'", "table = {i: kind for i in range(2)}", "for i in range(2): value = i",
                            "a, (b, c) = 1, (2, 3)", "if kind: a = 'if'", "del kind; kind = 'again'", "__slots__ = ()", "'doc'", "__contains__ = None", "__call__ = dict",
                            "locals()['size'] = 'local'", "meth = meth if 'meth' in locals() else None"]))

    def static(self, name):
        self.put(f"@{self.pick(['staticmethod', 'classmethod'])}", f"def {self.pick(['make', 'area'])}(*args): return [getattr(a, '__name__', 1) for a in args]")

    def hook(self, name):
        self.put(self.pick(["def __init_subclass__(cls, tag=0, **more): print('subclass', cls.__name__, tag, sorted(more)); super().__init_subclass__(**more)",
                            "def __new__(cls, *args, **named): print('new', cls.__name__, len(args)); return super().__new__(cls)",
                            "def __new__(cls, *args): return object.__new__(cls) if args else 'not one'",
                            "def __class_getitem__(cls, k): return (cls.__name__, k)", "def __get__(self, o, c): return ('bound', o is None)",
                            "def __init_subclass__(cls): cls.sub = True", "def __subclasshook__(cls, c): return True", "def __set_name__(self, o, n): print('named', n)"]))

    def inner(self, name):
        self.put("class Inner:", f"    kind = 'inner'\n    def meth(self): return __class__.__qualname__, {self.pick(['kind' if self.chance(0.1) else '1', 'self.kind'])}")

    def private(self, name):
        self.put("__hidden = 1", "def reveal(self): self.__own = 2; return self.__hidden, self.__own, [__q for __q in (1,)]")

    # ---- use ----

    def object(self):
        name = self.fresh("o")
        self.put(f"try: {name} = {self.pick(self.classes)}({self.pick(['', '', '1', repr('a'), '1, 2', '[1, 2]', 'a=3'])})",
                 f"except Exception as e: {name} = Base(); caught(e)")
        self.objects.append(name)

    def expression(self, o):
        other = self.pick(["1", "2.5", "'s'", "[1]", "None", "o", *self.objects[-3:]])
        sign = self.pick([*BINARY.values(), *COMPARE.values(), "in", "not in", "is"])
        pick = self.pick([f"{o} {sign} {other}", f"{other} {sign} {o}", f"{o} {sign} {other}", f"{other} {sign} {o}", f"{o}.{self.pick(FIELDS)}", f"{o}.{self.pick(FIELDS)}",
                          f"{o}.meth({self.pick(['', '1', '1, 2', 'x=3', '*[1]', 'y=1'])})", f"{o}.area()", f"{o}.other(1)", f"{o}.make(1)", f"{o}.reveal()", f"{o}.kind", f"{o}[{self.pick(['1', '0', repr('k'), '1:2', '...', '1, 2'])}]",
                          f"len({o})", f"bool({o})", f"[*{o}][:5]" if self.chance(0.5) else f"[*zip({o}, 'ab')]", f"f'{{{o}:>5}}'", f"f'{{{o}!r}}'", f"str({o})", f"repr({o})", f"hash({o}) is None", f"{o}({self.pick(['', '1'])})", f"-{o}", f"~{o}", f"abs({o})",
                          f"int({o})", f"float({o})", f"round({o})", f"[10, 20, 30][{o}]", f"divmod({o}, 1)", f"list(reversed({o}))", f"isinstance({o}, {self.pick(self.classes)})",
                          f"issubclass(type({o}), {self.pick(self.classes)})", f"type({o}).__name__", f"sorted(vars({o}))", f"getattr({o}, {self.pick(FIELDS)!r}, 'none')", f"hasattr({o}, {self.pick(FIELDS)!r})",
                          f"{self.pick(self.classes)}.{self.pick([*FIELDS, 'kind', 'made', 'meta_name', 'decorated', 'sub', 'Inner.kind', '__slots__', '__match_args__', 'prepared'])}",
                          f"{self.pick(self.classes)}[{self.pick(['1', 'int'])}]", f"super({self.pick(self.classes)}, {o}).{self.pick(['meth()', 'kind', 'a', 'area()'])}",
                          f"{self.pick(self.classes)}.meth({o})", f"max({o}, {other})", f"sorted([{o}, {other}])", f"{{{o}: 1}}[{o}]", f"1 if {o} else 2", f"{o} and 1", f"not {o}", f"{o} < {other} < 3",
                          f"dir({o})[:2]", f"'%s %r' % ({o}, {o})", f"next({o})", f"next(iter({o}))", f"bytes({o})", f"range({o})", f"sum([{o}, {o}])", f"[{o}].index({o})", f"(lambda *a, **k: len(a))(*{o})", f"dict(**{o})"])
        return pick

    def match(self, o):
        self.put(f"match {o}:")
        for pattern in self.some([f"{self.pick(self.classes)}(x)", f"{self.pick(self.classes)}(a=x)", "[x, *_]", "{'k': x}", "int(x)", "str(x)", f"{self.pick(self.classes)}() as x", f"{self.pick(self.classes)}(x, b=_)"], 1, 3):
            self.put(f"    case {pattern}: show({pattern!r}, simple(x))")
        self.put("    case _: show('no case')")

    def function(self):
        """Looks at any object, at sites that many shapes pass."""
        name = self.fresh("look")
        self.put(f"def {name}(o):")
        self.indent += 1
        for _ in range(self.number(1, 4)):
            n = self.number(0, 9)
            if n < 6:
                self.guarded(f"show(simple({self.expression('o')}))")
            elif n == 6:
                self.guarded(f"o.{self.pick(FIELDS)} = {self.number(0, 9)}", f"show(simple(o.{self.pick(FIELDS)}))")
            elif n == 7:
                self.guarded(f"o {self.pick(list(BINARY.values()))}= {self.pick(['1', 'o', '[2]'])}", "show(simple(o))")
            elif n == 8:
                self.put("try:")
                self.indent += 1
                self.match("o")
                self.indent -= 1
                self.put("except Exception as e: caught(e)")
            else:
                self.guarded(self.pick([f"del o.{self.pick(FIELDS)}", "with o as w: show(w); 1 / 0", "o[1] = 2", "del o[1]", "for q in o: show(simple(q)); break", "a, b = o", "o[0] += 1"]))
        self.indent -= 1
        self.functions.append(name)

    def change(self):
        c, field = self.pick(self.classes), self.pick([*FIELDS, "meth", "area", "kind"])
        value = self.pick(["1", "lambda self, *a: ('new', len(a))", "property(lambda self: 'prop')", "Plain(3)", "staticmethod(lambda *a: len(a))", "None", "'text'", "classmethod(lambda c: c.__name__)"])
        o = self.pick(self.objects or ["Base()"])
        dunder = self.pick(["__len__", "__bool__", "__add__", "__eq__", "__getattr__", "__call__", "__iter__", "__repr__", "__setattr__", "__hash__", "__lt__", "__radd__", "__getitem__"])
        self.guarded(self.pick([f"{c}.{field} = {value}", f"{c}.{field} = {value}", f"del {c}.{field}", f"{o}.{field} = {self.pick(['1', repr('own'), 'lambda *a: len(a)'])}", f"del {o}.{field}",
                                f"{o}.__class__ = {c}", f"{o}.__dict__[{field!r}] = 'direct'", f"{o}.__dict__ = {{'a': 'new dict'}}", f"{o}.__dict__.clear()", f"setattr({c}, {field!r}, {value})",
                                f"{c}.{dunder} = lambda self, *a: {self.pick(['1', 'self', repr('d'), 'len(a)', 'iter([1])', 'NotImplemented'])}", f"del {c}.{dunder}", f"{c}.__bases__ = {c}.__bases__",
                                f"{c} = type('Made', ({self.pick(self.classes)},), {{'a': 1, 'meth': lambda self: 'made'}})", f"vars({o}).update(b='updated')"]))

    def program(self):
        self.put("def simple(v):", "    return v if type(v) in (int, float, str, list, tuple, dict, bool, type(None)) else type(v).__name__",
                 "class Base:", "    kind = 'Base'", "    def __init__(self, *args, **named): self.args = args", "    def __init_subclass__(cls, **named): cls.named = sorted(named)")
        for _ in range(self.number(2, 5)):
            self.class_()
        for _ in range(self.number(2, 4)):
            self.function()
        for _ in range(self.number(3, 6)):
            self.object()
        for _ in range(self.number(2, 4)):
            for function in self.functions:
                self.guarded(f"for o in ({', '.join([*self.objects, '5', repr('s')])}): {function}(o)")
            for _ in range(self.number(1, 5)):
                self.change()
            self.guarded(f"show(simple({self.expression(self.pick(self.objects))}))")
        return super().program()


def generate(seed):
    return Classes(seed).program()
