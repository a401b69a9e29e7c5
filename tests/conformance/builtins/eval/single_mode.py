# compile(..., "single"): expression statements show their values, wherever they stand but in functions and classes.
import contextlib


def run(text):
    exec(compile(text, "<typed>", "single"), globals())


run("[s for s in range(3)]")
run("import sys\n")
run("""with contextlib.nullcontext(5) as v:
    v
    for i in range(2): i; None; [i, [j for j in 'ab']]
    def f():
        1
    f() or 7
    class A:
        5; {k: 1 for k in [1]}
    try: 1/0
    except ZeroDivisionError as e: e
""")
run("{s: 1 for s in (1, 2)}; x = 4; x; x if x else 3; (yy := 7)")
run("'doc'")
run("match [1, 2]:\n    case [a, b]: a; b\n")
for text in ["if 1:\n  pass\nx=1\n", "x=1\n)(", "x=1; y=2\n\n#a\nz", "if 1:\n  pass\n\n", "if 1: pass\n\nx", "x = 1\nx() = 2",
             "if 1:\n  pass\nelif 1:\n  x() = 1\n", "def f(): x\n)", "@d\ndef f(): pass\nx", "'''a\nb'''\n)"]:
    try:
        compile(text, "<typed>", "single")
        print(repr(text), "compiles")
    except SyntaxError as e:
        print(repr(text), e)
