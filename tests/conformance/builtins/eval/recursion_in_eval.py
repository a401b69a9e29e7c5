# endless recursion through eval ends in RecursionError
def f():
    return eval("f()")
try:
    f()
except RecursionError as e:
    print("RecursionError")
try:
    eval("(" * 300 + ")" * 300)
except SyntaxError as e:
    print(type(e).__name__, e.msg)
