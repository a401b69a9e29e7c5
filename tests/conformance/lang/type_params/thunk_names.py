# The functions behind lazily evaluated aliases, bounds and defaults have the names of what they belong to.
type X = undefined1
try: X.__value__
except NameError:
    import sys
    tb = sys.exc_info()[2]
    while tb: print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_qualname); tb = tb.tb_next
def f[T: undefined2](x: T): pass
try: f.__type_params__[0].__bound__
except NameError:
    tb = sys.exc_info()[2]
    while tb: print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_qualname); tb = tb.tb_next
class C[T = undefined3]:
    type Y[U] = undefined4
try: C.__type_params__[0].__default__
except NameError:
    tb = sys.exc_info()[2]
    while tb: print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_qualname); tb = tb.tb_next
try: C.Y.__value__
except NameError:
    tb = sys.exc_info()[2]
    while tb: print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_qualname); tb = tb.tb_next
def outer():
    type Z = undefined5
    return Z
try: outer().__value__
except NameError:
    tb = sys.exc_info()[2]
    while tb: print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_qualname); tb = tb.tb_next
# not desugared: bounds and values of aliases print as lambdas
