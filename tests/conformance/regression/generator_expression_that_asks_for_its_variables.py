# locals, vars, dir and eval inside a generator expression mean its own variables, also where a builtin takes it at once
# not desugared: it shows the names of its variables
def f():
    outer = 1
    seen = list(sorted(n for n in locals() if n[0] != ".") for inner in "a")
    names = any("outer" in dir() for inner in "a"), all("inner" in vars() for inner in "a")
    values = sum(eval("inner") for inner in [1, 2])
    try:
        missing = list(eval("outer + inner") for inner in [1])
    except NameError as e:
        missing = str(e)
    captured = list((outer, eval("outer + inner"))[1] for inner in [1])
    return seen, names, values, missing, captured


print(f())


def g(x):
    return [sorted(locals()) for y in range(1)], sum(x for x in range(4)), sorted(locals())


print(g(5))
print(list(sorted(n for n in locals() if len(n) == 1) for q in "a")[0] == ["q"], any("q" in globals() for q in "a"))
