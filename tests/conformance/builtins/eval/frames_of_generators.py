# gi_frame, cr_frame
import sys
def g(a):
    b = a + 1
    yield sys._getframe().f_lineno - g.__code__.co_firstlineno
    b = 5
    yield
x = g(1)
fr = x.gi_frame
print(fr.f_code is g.__code__, fr.f_lineno - g.__code__.co_firstlineno, x.gi_code.co_name, sorted(fr.f_locals.items()))
print(next(x), x.gi_frame.f_lineno - g.__code__.co_firstlineno, sorted(x.gi_frame.f_locals.items()))
next(x)
print(x.gi_frame.f_locals["b"])
list(x)
print(x.gi_frame)
async def co():
    pass
c = co()
print(c.cr_frame.f_code.co_name, c.cr_code is co.__code__)
c.close()
print(c.cr_frame)
