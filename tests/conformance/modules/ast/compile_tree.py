"""compile() of syntax trees: parsed, changed, built by hand; what is wrong with them."""
import ast

source = '''
import math
from os.path import join as j

class A(object):
    """doc"""
    x: int = 1

    def f(self, a, /, b=2, *c, d, e=5, **k) -> int:
        global g
        g = [i * 2 for i in range(a) if i % 2]
        try:
            assert a > 0, "no"
        except (ValueError, AssertionError) as err:
            return f"{err!r:>{20}} {a=}"
        finally:
            b += 1
        with open("/dev/null") as fh:
            pass
        match b:
            case [1, *rest] | {"k": rest}:
                return rest
            case int(z) if z > 1:
                return lambda: (a, b, c, d, e, k, -z, z ** 2)
        return None

a = A()
print(a.f(3, 4, 5, 6, d=7, z=8)(), g, a.f(0, d=1), A.__doc__, A.x)
def gen():
    for i in range(3):
        yield i
    else:
        yield from (x for x in "ab")
print(list(gen()), {**{"a": 1}, "b": 2}, [*range(2)], {1, 2}, b"x", 1.5, 2j, ..., not True, 1 < 2 <= 3, 10 ** 30)
while True:
    break
del a
print((y := 5), y if y else 0, "abc"[1:], -1, j("p", "q"))
'''
tree = ast.parse(source)
exec(compile(tree, "<tree>", "exec"), {"__name__": "x"})


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node


changed = ast.fix_missing_locations(Double().visit(ast.parse("print(1 + 20, 'x')")))
exec(compile(changed, "<changed>", "exec"))
made = ast.Expression(ast.BinOp(ast.Constant(-5), ast.Mult(), ast.Tuple([ast.Constant((1, (2.5, -1j))), ast.Constant(3)], ast.Load())))
print(eval(compile(ast.fix_missing_locations(ast.Expression(made.body.right)), "<made>", "eval")))
print(compile(tree, "x", "exec", ast.PyCF_ONLY_AST) is tree)
exec(compile(ast.Interactive([ast.Expr(ast.Constant(7, lineno=1, col_offset=0), lineno=1, col_offset=0)]), "<one>", "single"))
try:
    exec(compile(ast.parse("\n\n1 / 0"), "<lines>", "exec"))
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno)
P = dict(lineno=1, col_offset=0)
for bad in (lambda: compile(ast.Expression(ast.Constant(1, **P)), "x", "exec"), lambda: compile(ast.Module([ast.Pass()], []), "x", "exec"),
            lambda: compile(ast.Module([1], []), "x", "exec"), lambda: compile(ast.Module((), []), "x", "exec"),
            lambda: compile(ast.Module([None], []), "x", "exec"), lambda: compile(ast.Module([ast.Expr(None, **P)], []), "x", "exec"),
            lambda: compile(ast.Expression(ast.Name(3, ast.Load(), **P)), "x", "eval"), lambda: compile(ast.Pass(), "x", "exec"),
            lambda: compile(ast.Module([ast.If(ast.Constant(1, **P), [], [], **P)], []), "x", "exec"),
            lambda: compile(ast.Module([ast.Return(None, **P)], []), "x", "exec"),
            lambda: compile(ast.Expression(ast.Constant([], **P)), "x", "eval")):
    try:
        print(bad())
    except (TypeError, ValueError, SyntaxError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
