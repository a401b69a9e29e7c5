# __getattribute__ and __getattr__ with recursion, special lookups that bypass them, hasattr, super, errors inside
class Traced:
    def __init__(self):
        object.__setattr__(self, "log", [])
        self.x = 1

    def __getattribute__(self, name):
        log = object.__getattribute__(self, "log")
        log.append(name)
        if name == "odd":
            raise KeyError("odd")
        if name == "hidden":
            raise AttributeError("hidden on purpose")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        if name == "hidden":
            return "found by __getattr__"
        raise AttributeError(f"no {name} at all", name=name, obj=self)

    def __setattr__(self, name, value):
        self.log.append("set " + name)
        super().__setattr__(name, value)

    def method(self):
        return self.x

    def __len__(self):
        return 4

    def __add__(self, other):
        return "added"

    def __iter__(self):
        return iter([1])

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 5

    def __enter__(self):
        return self

    def __exit__(self, *a):
        pass

    def __call__(self):
        return "called"


t = Traced()


def show(label, f):
    log = object.__getattribute__(t, "log")
    log.clear()
    try:
        r = f()
    except Exception as e:
        r = type(e).__name__ + " " + str(e)
    print(label, "->", r, list(log))


show("x", lambda: t.x)
show("method", lambda: t.method())
show("len add iter", lambda: (len(t), t + 1, list(t), t == 2, hash(t), t()))
show("explicit", lambda: t.__len__())
show("hidden", lambda: t.hidden)
show("missing", lambda: t.missing)
show("odd", lambda: t.odd)
show("hasattr", lambda: (hasattr(t, "x"), hasattr(t, "hidden"), hasattr(t, "nope")))
show("hasattr odd", lambda: hasattr(t, "odd"))
show("getattr default", lambda: (getattr(t, "nope", "default"), getattr(t, "hidden", "default")))
show("set", lambda: setattr(t, "y", 5))
show("augmented", lambda: exec("t.y += 1"))
show("class", lambda: (t.__class__.__name__, type(t).__name__, isinstance(t, Traced), isinstance(t, int)))
show("dict", lambda: sorted(t.__dict__))
show("vars", lambda: sorted(vars(t)))
show("dir", lambda: "method" in dir(t))
show("delattr", lambda: delattr(t, "y"))
show("object get", lambda: object.__getattribute__(t, "x"))


def with_statement():
    with t as u:
        return u is t


def matching():
    match t:
        case Traced(x=1, hidden=h):
            return h


show("with", with_statement)
show("match", matching)
show("format", lambda: f"{t.x}{t!r:.0}")
show("str.format", lambda: "{0.x} {0.hidden}".format(t))


class Recursive:
    def __getattr__(self, name):
        return self.other


try:
    Recursive().x
except RecursionError as e:
    print("RecursionError", str(e)[:32])


class Chain:
    def __getattr__(self, name):
        try:
            return self.__dict__["parent"].__getattribute__(name)
        except KeyError:
            raise AttributeError("no parent for " + name) from None


c, p = Chain(), Chain()
p.value = 5
c.parent = p
print(c.value)
try:
    c.nothing
except AttributeError as e:
    print(e, e.__cause__, e.__suppress_context__, e.name, e.obj is None)


class Lazy:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        print("computing", name)
        value = self.__dict__[name] = name * 2
        return value


z = Lazy()
print(z.ab, z.ab, hasattr(z, "_q"), z.__dict__)


class PropertyFails:
    @property
    def p(self):
        return self.missing

    def __getattr__(self, name):
        return "fallback for " + name


class PropertyFails2:
    @property
    def p(self):
        raise AttributeError("inside the property")


print(PropertyFails().p)
try:
    PropertyFails2().p
except AttributeError as e:
    print(e)
