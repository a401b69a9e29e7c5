# compile(): its modes, flags and filename; code objects may be run many times.
import ast
code = compile("x = 1\nprint('running', __name__ if '__name__' in globals() else None)\nx + 1", "some file", "exec")
print(code.co_filename, code.co_name, code.co_firstlineno)
for _ in range(2):
    ns = {}
    print(exec(code, ns), ns["x"])
print(eval(compile("1 + 2", "e", "eval")), eval(compile("x = 5", "e", "exec"), ns), ns["x"])
exec(compile("'shown'; 3", "s", "single"))
tree = compile("a + 1", "t", "eval", ast.PyCF_ONLY_AST)
print(ast.dump(tree), eval(compile(tree, "t", "eval"), {"a": 4}))
for args in ("1", "f", "other"), ("1 +", "f", "eval"), ("x = 1", "f", "eval"), (5, "f", "exec"), ("1", "f", "exec", 1 << 30), ("1",), ("1", 5, "eval"), ("1", b"f", "eval"), ("a b", "f", "exec"), \
        ("\0", "f", "exec"), (tree, "f", "exec"), ("", "f", "eval"), ("1; 2", "f", "eval"), ("1\n2", "f", "single"), ("f(", "f", "exec"), ("1", "f", "eval", 0, False, -2):
    try:
        print(type(compile(*args)).__name__)
    except Exception as e:
        print(type(e).__name__, e)
print(eval(" \t1 + 1"), eval(compile("annotations", "f", "eval", 0), {"annotations": 1}))
