# exception objects and classes as ordinary values: compared, hashed, copied, subclassed with odd __init__, __new__, __str__, __eq__, raised twice
import copy
import pickle


def t(f):
    try:
        return f()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


class Init(Exception):
    def __init__(self, a, b=2):
        self.a, self.b = a, b


class Super(Exception):
    def __init__(self, a, *, code):
        super().__init__(f"{a}!")
        self.code = code


class New(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, "replaced")
        return self

    def __init__(self, *args):
        self.seen = args


class Str(Exception):
    def __str__(self):
        return "own str"


class Eq(Exception):
    def __eq__(self, other):
        return isinstance(other, Eq)

    __hash__ = None


class Both(KeyError, IndexError):
    pass


class Slots(Exception):
    __slots__ = ("x",)


class Meta(type):
    def __call__(cls, *args):
        return super().__call__("from meta", *args)


class WithMeta(Exception, metaclass=Meta):
    pass


i, s, n = Init(1), Super("x", code=5), New(7)
print(i.args, str(i), repr(i), s.args, str(s), s.code, n.args, n.seen, str(Str("a", 1)), repr(Str("a")), Both("k").args, str(Both("k")), WithMeta(1).args)
print(ValueError("a") == ValueError("a"), (e := ValueError("a")) == e, e in [e], e in [ValueError("a")], len({e, e}), Eq() == Eq(), t(lambda: hash(Eq())), ValueError("a") != ValueError("a"), hash(e) == hash(e))
c = copy.copy(i)
print(type(c).__name__, c.args, c.a, t(lambda: copy.copy(s).code), pickle.loads(pickle.dumps(ValueError("p", 1))).args, copy.deepcopy(KeyError([1])).args)
e.args = [1, 2]
print(e.args, str(e), t(lambda: setattr(e, "args", 5)), t(lambda: delattr(e, "args")), t(lambda: e.__setstate__(5)), e.__setstate__({"extra": 1}), e.extra, e.__dict__)
sl = Slots("m")
sl.x, sl.y = 1, 2
print(sl.x, sl.__dict__, t(lambda: raise_(sl)))


def raise_(x, cause=...):
    if cause is ...:
        raise x
    raise x from cause


for x in (Init, lambda: 0, 5, None, "text", type, object, ValueError, ValueError(), Init(3), (ValueError,), [], NotImplemented, Both, Super, WithMeta, StopIteration(3), GeneratorExit, KeyboardInterrupt("k")):
    print(t(lambda: raise_(x)))
for x in (None, 5, ValueError, ValueError("c"), Init, "text"):
    try:
        raise_(KeyError("k"), x)
    except BaseException as e:
        print(type(e).__name__, repr(e.__cause__), e.__suppress_context__)


def handled_by(exc, *classes):
    try:
        raise exc
    except classes as e:
        return e is exc


print(handled_by(Both(), LookupError), handled_by(Both(), IndexError), handled_by(Both(), OSError, (KeyError)), t(lambda: handled_by(Both(), OSError)), t(lambda: handled_by(ValueError(), int)), t(lambda: handled_by(ValueError(), 5)), t(lambda: handled_by(ValueError())), handled_by(ValueError(), ValueError, 5) if False else "", handled_by(Init(1), Exception))
once = ValueError("again")
for k in range(3):
    try:
        raise once
    except ValueError as err:
        once.count = getattr(err, "count", 0) + 1
print(once.count, once.__context__)
stored = []
for k in range(2):
    try:
        try:
            1 / k
        except ZeroDivisionError as z:
            stored.append(z)
            raise LookupError(k) from z
    except LookupError as err:
        stored.append(err)
print([(type(x).__name__, x.args, x.__cause__ is stored[0]) for x in stored])
print(t(lambda: BaseException.__new__(5)), t(lambda: ValueError(a=1)), BaseException().args, Exception(()).args, Exception(None).args, str(Exception(None)), str(Exception()), str(Exception("")), repr(Exception("a", "b")), str(Exception("a", "b")), repr(Exception("a,")), issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception), str(KeyError("a")), str(KeyError("a", "b")), str(OSError(2, "no")), str(OSError(2, "no", "file")), repr(OSError(2, "no", "file")), OSError(2, "x").__class__.__name__, OSError(2).args)
