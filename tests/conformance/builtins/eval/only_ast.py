# PyCF_ONLY_AST gives the syntax tree
import _ast
def show(n):
    if isinstance(n, list):
        return "[" + ", ".join(map(show, n)) + "]"
    if not isinstance(n, _ast.AST):
        return repr(n)
    place = f"@{n.lineno}:{n.col_offset}-{n.end_lineno}:{n.end_col_offset}" if hasattr(n, "lineno") else ""
    return type(n).__name__ + place + "(" + ", ".join(f + "=" + show(getattr(n, f)) for f in n._fields) + ")"
def tree(text, mode="exec"):
    t = compile(text, "<t>", mode, _ast.PyCF_ONLY_AST)
    print(type(t).__module__, show(t))
tree("x = 1 + y")
tree("def f(a, /, b: int = 2, *c, d=3, **e) -> str:\n    'doc'\n    return a")
tree("f'{a!r:>{w}}' + u'b' + b'c'", "eval")
tree("x; y", "single")
tree("10 ** 30 + 12345678901234567890123 * 2.5j - 0xFFFFFFFFFFFFFFFFFFFFFFFF", "eval")
tree("match a:\n    case {'k': 1, **r} | C(x=[_, *z]): pass")
tree("type X[T: int, *U, **V] = None")
tree("async def f():\n    async for i in x: await i\n    return [j async for j in y if not j is None]")
tree("a[1:2, ::3] = *b, c = {**d, 'e': ...}\ndel f.g\nglobal h\nx: int\nimport p.q as r\nfrom . import s")
tree("é = 'ü\\ud800'")
try:
    tree("x = (")
except SyntaxError as e:
    print(e.msg)
