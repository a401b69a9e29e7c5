# except*: tuples, nested groups, subclasses of groups with derive, naked exceptions, order, the variable, else and finally
class MyGroup(ExceptionGroup):
    def __new__(cls, msg, excs, code=0):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self

    def derive(self, excs):
        return MyGroup(self.message, excs, self.code + 1)


class Odd(ExceptionGroup):
    def derive(self, excs):
        return ExceptionGroup("derived differently", excs)


def shape(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}({e.message!r}, {[shape(x) for x in e.exceptions]})" + (f" code {e.code}" if hasattr(e, "code") else "")
    return repr(e)


def run(exc, note=""):
    log = []
    try:
        try:
            raise exc
        except* (ValueError, KeyError) as g:
            log.append(("VK", shape(g), shape(g.__context__) if g.__context__ else None))
        except* TypeError as g:
            log.append(("T", shape(g)))
            g = "assigned"
        except* OSError:
            log.append(("O",))
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as e:
        log.append(("left", shape(e), e is exc))
    return log


V, K, T, O, Z = ValueError("v"), KeyError("k"), TypeError("t"), OSError("o"), ZeroDivisionError("z")
for exc in (ExceptionGroup("g", [V, K, T]), ExceptionGroup("g", [V, Z]), ExceptionGroup("g", [ExceptionGroup("n", [V, T]), ExceptionGroup("m", [Z]), O]),
            V, Z, MyGroup("mine", [V, T, Z], 5), Odd("odd", [V, Z]), ExceptionGroup("g", [Z]), BaseExceptionGroup("b", [V, KeyboardInterrupt()]),
            ExceptionGroup("g", [MyGroup("in", [V, Z]), V]), ExceptionGroup("dup", [V, V])):
    print(*run(exc), sep="\n   ")


def raises_again(what):
    try:
        try:
            raise ExceptionGroup("g", [V, T, Z])
        except* ValueError as g:
            if what == "bare":
                raise
            if what == "same":
                raise g
            if what == "new":
                raise RuntimeError("new")
            if what == "from":
                raise RuntimeError("new") from g
            if what == "inner":
                raise g.exceptions[0]
        except* TypeError as g:
            if what == "both":
                raise
            if what in ("new", "from"):
                raise LookupError("second")
    except BaseException as e:
        return shape(e), shape(e.__cause__) if e.__cause__ else None


for what in ("bare", "same", "new", "from", "inner", "both", ""):
    print(what, raises_again(what))


def bad(handler):
    try:
        try:
            raise ExceptionGroup("g", [V])
        except* handler:
            pass
    except BaseException as e:
        return shape(e)
    return "handled"


for h in (5, ExceptionGroup, (ValueError, BaseExceptionGroup), (ValueError, 5), MyGroup, (), "x", Exception, (Exception, ())):
    print(h if not isinstance(h, type) else h.__name__, bad(h))


def variable():
    g = "before"
    try:
        raise V
    except* ValueError as g:
        inner = shape(g)
    try:
        return inner, g
    except UnboundLocalError as e:
        return inner, str(e)


print(variable())
