"""ast.AST: what the constructor takes, copies, subclasses."""
import _ast as ast


def shown(node):
    return {k: (v if isinstance(v, (int, str, list, type(None))) else type(v).__name__) for k, v in sorted(node.__dict__.items())}


print(shown(ast.Name("x")), shown(ast.Name("x", ast.Store(), lineno=3)), shown(ast.FunctionDef("f", ast.arguments())))
print(type(ast.Name("x").ctx), ast.Constant(1).kind, ast.Name("x").end_lineno, ast.FunctionDef("f", ast.arguments()).returns)
print(shown(ast.arguments()), shown(ast.Module()), shown(ast.Try(body=[1])))
n = ast.Name("a", ast.Load())
n.extra = 5
print(n.extra, n.__reduce__()[1], sorted(n.__reduce__()[2]), isinstance(n, ast.expr), ast.AST().__reduce__())
del n.extra
print(hasattr(n, "extra"), ast.Load.__mro__)


class Mine(ast.AST):
    _fields = ("a", "b")


class Typed(ast.AST):
    _fields = ("a", "b")
    _field_types = {"a": int | None, "b": list[int]}
    a = None


print(shown(Mine(1)), Mine.__match_args__, shown(Typed()), Typed().a)
for f in (lambda: ast.Name("a", ast.Load(), 3), lambda: ast.Name("a", id=4), lambda: ast.AST(1), lambda: ast.Name("x").lineno,
          lambda: ast.Pass(1), lambda: ast.expr_context(2)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
match ast.BinOp(ast.Constant(1), ast.Add(), ast.Name("y")):
    case ast.BinOp(ast.Constant(v), ast.Add(), ast.Name(id=name)):
        print(v, name)
