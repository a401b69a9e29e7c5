# the traceback of a SyntaxError, and of an error in the code itself
def chain(e):
    tb = e.__traceback__
    while tb:
        code = tb.tb_frame.f_code
        print("  ", code.co_name, tb.tb_lineno if code.co_filename == "<string>" else "", code.co_filename == "<string>")
        tb = tb.tb_next
def f():
    eval("1 +")
try:
    f()
except SyntaxError as e:
    chain(e)
def g():
    exec("def boom(n):\n    return 1 / n\nboom(0)")
try:
    g()
except ZeroDivisionError as e:
    print(e)
    chain(e)
