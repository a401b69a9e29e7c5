# frames of a traceback
def a(n):
    if n:
        a(n - 1)
    raise KeyError(n)
try:
    a(2)
except KeyError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno - a.__code__.co_firstlineno, tb.tb_frame.f_globals is globals())
        tb = tb.tb_next
