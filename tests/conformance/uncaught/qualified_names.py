# The class is shown with its module and qualified name, but not for builtins and __main__.
import json
import decimal


class Outer:
    class Inner(Exception):
        pass


def tell(e):
    import traceback
    print(traceback.format_exception_only(e)[-1], end="")


tell(Outer.Inner("x"))
tell(json.JSONDecodeError("m", "d", 0))
Outer.Inner.__module__ = "some.where"
tell(Outer.Inner())


def local():
    class L(Exception):
        pass
    return L


tell(local()(1, 2))
Moved = type("Moved", (Exception,), {"__module__": "builtins"})
tell(Moved("as if builtin"))
raise Outer.Inner("last") from local()("cause")
# stress: 100
