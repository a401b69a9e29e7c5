# frame objects of running functions
import sys
def callee():
    f = sys._getframe()
    up = sys._getframe(1)
    print(f.f_code.co_name, f.f_back.f_code.co_name, up.f_code.co_name)
    print(f.f_lineno - f.f_code.co_firstlineno, f.f_globals is globals(), f.f_builtins["len"] is len, f.f_lasti >= -1)
    return f
def caller():
    return callee()
f = caller()
print(f.f_code is callee.__code__)
print(sys._getframe().f_back, sys._getframe().f_code.co_name, sys._getframe().f_locals is globals())
try:
    sys._getframe(10 ** 6)
except ValueError as e:
    print(e)
def deep(n):
    return sys._getframe(n).f_code.co_name if n == 2 else deep(n + 1)
print(deep(0))
def same():
    return sys._getframe() is sys._getframe()
print(same())
