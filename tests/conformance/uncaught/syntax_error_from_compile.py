# SyntaxErrors of compile, exec and a bad import shown with line, carets and message; from strings of several lines and tabs
import traceback

for source in ("x = = 1", "def f(:\n    pass", "if True:\npass", "a = [1, 2\nb = 3", "\tx = 1\n        y", "print 'x'", "x = 'abc", "f(a for a in b, c)", "return 5", "class A:\n    def f(self):\n        yield = 1",
               "x = 5 5", "import", "a, b += 1", "(1 + 2) = 3", "é = 1\n$ = 2", "for x in y:\n    break\nelse:\n    continue", "f'{a b}'", "lambda x=: 1", "try:\n    pass\nx = 1", "'''abc", "async x", "0777", "1__0", "x.1", "\\ x"):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as e:
        print("".join(traceback.format_exception_only(e)), end="")
        print(e.lineno, e.offset, e.end_lineno, e.end_offset)
exec("x = 1\nif x = 2:\n    pass\n")
