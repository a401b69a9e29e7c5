# ast: parse, dump, NodeVisitor, NodeTransformer, unparse, literal_eval, walk, locations, compile of trees.
import ast
source = '''
@deco(1)
def f(a, /, b: int = 2, *args, c, d=4, **kw) -> str:
    """doc"""
    x = [i ** 2 for i in range(a) if i % 2]
    while x and not b:
        b -= 1
    else:
        return f"{x!r:>{b}} {{}}"
    try:
        yield from (lambda q=1, *, r: q)(r=2)
    except* (A, B) as e:
        raise C from e
    finally:
        del x[1:2, ...], y.z
class K(Base, metaclass=M):
    z: "int" = -1 ** 2
async def g():
    async with a as b, c: await d
    async for i in x: pass
match p:
    case {"k": [1, *r], **rest} | Point(x=0) if r: pass
    case None | -1.5 | "s" as t: global u
type T[X: int, *Y, **Z] = list[X]
print((1,), {1, 2}, {**a, "b": 3}, a if b else c, (y := 5), *s, not (a and b) or c, a < b != c is not d, 1 + (2 * 3), (1 + 2) * 3, -(-x), x @ y, b"\\x00", 1e100, 2j, ...)
'''
tree = ast.parse(source)
text = ast.unparse(tree)
print(text)
print(ast.dump(ast.parse(text)) == ast.dump(tree))


class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append((node.id, type(node.ctx).__name__, node.lineno))

    def visit_FunctionDef(self, node):
        self.seen.append(("def", node.name, len(node.body)))
        self.generic_visit(node)


v = Names()
v.visit(tree)
print(v.seen[:6], len(v.seen))


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.BinOp(node, ast.Mult(), ast.Constant(2)), node)
        return node

    def visit_Pass(self, node):
        return None


t = ast.fix_missing_locations(Double().visit(ast.parse("r = 1 + 20 * x", mode="exec")))
ns = {"x": 3}
exec(compile(t, "t", "exec"), ns)
print(ast.unparse(t), ns["r"], sum(isinstance(n, ast.Call) for n in ast.walk(tree)), ast.get_docstring(tree.body[0]), [type(n).__name__ for n in ast.iter_child_nodes(tree)], ast.get_source_segment("a + bc", ast.parse("a + bc").body[0].value.right))
print(ast.dump(ast.parse("x[1]", mode="eval"), indent=2), ast.dump(ast.Constant(5), annotate_fields=False), ast.literal_eval("{'a': [1, (2.5, -3j), {4}, None, b'x', True]}"), ast.parse("(a, b)").body[0].value.end_col_offset)
for f in (lambda: ast.literal_eval("f()")), (lambda: ast.literal_eval("1 + 2")), (lambda: ast.parse("x =")), (lambda: compile(ast.Module([ast.Expr(ast.Name("x"))], []), "f", "exec")), (lambda: compile(ast.Expression(5), "f", "eval")), (lambda: ast.literal_eval(5)), (lambda: ast.unparse(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
# stress: 100
