# data and non-data descriptors on classes, metaclasses, instances, modules; __get__ with odd results; __set__ and __delete__ alone
log = []


class Data:
    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        log.append(("get", self.name, obj is None, cls and cls.__name__))
        return self.name

    def __set__(self, obj, value):
        log.append(("set", self.name, value))


class NonData:
    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        log.append(("get", self.name, obj is None, cls and cls.__name__))
        return self.name


class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__["s"] = ("stored", value)


class DeleteOnly:
    def __delete__(self, obj):
        log.append("deleted")


class Raises:
    def __get__(self, obj, cls=None):
        raise AttributeError("from __get__")


class Meta(type):
    both = Data("meta data")
    meta_only = NonData("meta nondata")
    shadowed = NonData("meta shadowed")


class C(metaclass=Meta):
    both = "class value"
    shadowed = "class shadows"
    d = Data("d")
    n = NonData("n")
    s = SetOnly()
    x = DeleteOnly()
    r = Raises()

    def __getattr__(self, name):
        return "getattr " + name


def show(label, f):
    log.clear()
    try:
        r = f()
        print(label, r if not hasattr(r, "__get__") or isinstance(r, type(show)) else type(r).__name__, log)
    except (AttributeError, TypeError) as e:
        print(label, type(e).__name__, e, log)


o = C()
o.__dict__.update(d="own d", n="own n", x="own x", r="own r")
show("C.both", lambda: C.both)
show("C.meta_only", lambda: C.meta_only)
show("C.shadowed", lambda: C.shadowed)
show("o.both", lambda: o.both)
show("o.meta_only", lambda: o.meta_only)
show("o.d", lambda: o.d)
show("o.n", lambda: o.n)
show("C().n", lambda: C().n)
show("C.d", lambda: C.d)
show("C.r", lambda: C.r)
show("C().r", lambda: C().r)
show("o.r", lambda: o.r)
show("s unset", lambda: type(o.s).__name__)
o.s = 5
show("s", lambda: (o.s, o.__dict__["s"]))
show("del s", lambda: delattr(o, "s"))
show("x", lambda: o.x)
show("set x", lambda: setattr(o, "x", 1))
show("del x", lambda: delattr(o, "x"))
show("del d", lambda: delattr(o, "d"))
show("del n", lambda: delattr(o, "n"))
show("set both on class", lambda: setattr(C, "both", 9))
show("set shadowed", lambda: setattr(C, "shadowed", 10))
show("C.shadowed", lambda: C.shadowed)
show("vars", lambda: sorted(k for k in vars(o)))
o.inst = Data("in instance")
show("in instance", lambda: o.inst)
f = type("F", (), {"__get__": lambda self, obj, cls: (obj, cls.__name__)})()
C.f = f
show("C.f", lambda: C.f)
C.f2 = type("G", (), {"__get__": NonData("on descriptor class")})()
show("C.f2", lambda: o.f2)
C.add = (5).__add__
show("builtin method", lambda: o.add(1))
C.length = len
show("builtin function is not bound", lambda: o.length([1]))
C.lam = lambda self: type(self).__name__
show("function", lambda: (o.lam(), C.lam(5)))
show("__get__", lambda: show.__get__(o).__self__ is o)
show("none", lambda: show.__get__(None))
show("none with type", lambda: show.__get__(None, C) is show)
show("class as attribute", lambda: setattr(C, "k", int) or o.k("5"))
