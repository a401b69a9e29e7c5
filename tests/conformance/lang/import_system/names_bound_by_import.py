# which names each form of import binds, in functions, classes, loops, with as, global, nonlocal, star, in try, and after errors
import names_pkg.sub.leaf

print(names_pkg.__name__, names_pkg.sub.leaf.v)


def in_function():
    import names_pkg.sub.leaf as q
    import names_pkg.other
    from names_pkg.sub import leaf, leaf as l2
    return sorted(locals()), q is leaf is l2


print(in_function(), "other" in dir(names_pkg))


class Body:
    import names_pkg.sub
    from names_pkg.sub.leaf import v, w as renamed


print(sorted(n for n in vars(Body) if n[0] != "_"), Body.v, Body.renamed)


def with_global():
    global names_pkg_alias, v

    import names_pkg as names_pkg_alias
    from names_pkg.sub.leaf import v


with_global()
print(names_pkg_alias is names_pkg, v)


def with_nonlocal():
    x = None

    def inner():
        nonlocal x
        import names_pkg.sub as x
    inner()
    return x.__name__


print(with_nonlocal())


def unbound():
    try:
        print(names_pkg.sub)
    except UnboundLocalError as e:
        print(e)
    import names_pkg.sub
    del names_pkg
    try:
        names_pkg
    except UnboundLocalError as e:
        return str(e)


print(unbound())
for i in range(2):
    import names_pkg.counted as c
    print(c.n)
    c.n += 1
ns = {}
exec("from names_pkg.starred import *", ns)
print(sorted(n for n in ns if n != "__builtins__"))
ns = {}
exec("from names_pkg.unlisted import *\nimport names_pkg.sub.leaf as m, names_pkg.other", ns)
print(sorted(n for n in ns if n != "__builtins__"))
for text in ("from names_pkg import missing", "from names_pkg.sub import leaf, missing", "import names_pkg.missing", "from names_pkg.starred import hidden, absent", "import names_pkg.sub.leaf.v", "from .x import y", "from names_pkg.bad_all import *", "import names_pkg.raises"):
    ns = {"__name__": "m", "__package__": None}
    try:
        exec(text, ns)
        print("ok", sorted(n for n in ns if n[:2] != "__"))
    except Exception as e:
        print(text, "|", type(e).__name__, str(e).split(" (/")[0].split(" (tests")[0], sorted(n for n in ns if n[:2] != "__"))
for text in ("def f():\n    from names_pkg import *", "from __future__ import nothing", "import a.b as c.d", "from a import (b, c,)", "from a import b,", "from a import ()", "import a as 5", "from . import *\nx = 1", "from .. import a as b", "from ... a import b", "import .a", "from a import *, b", "x = 1\nfrom __future__ import annotations"):
    try:
        compile(text, "t", "exec")
        print("ok", repr(text))
    except SyntaxError as e:
        print(repr(text), "|", e.msg)
