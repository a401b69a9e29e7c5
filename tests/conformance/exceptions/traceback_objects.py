# Traceback objects: tb_frame, tb_lineno, tb_next, which may be made and relinked; with_traceback.
import types
import sys


def inner():
    raise ValueError("x")


def outer():
    inner()


try:
    outer()
except ValueError as e:
    tb = e.__traceback__
names = []
while tb:
    names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
    last = tb
    tb = tb.tb_next
print(names)
made = types.TracebackType(None, last.tb_frame, -1, 42)
print(made.tb_lineno, made.tb_next, made.tb_lasti)
e = KeyError("k").with_traceback(made)
print(e.__traceback__ is made)
made.tb_next = last
print(made.tb_next is last)
for f in (lambda: setattr(last, "tb_next", made)), (lambda: setattr(last, "tb_next", 5)), (lambda: setattr(e, "__traceback__", 5)), (lambda: e.with_traceback(5)), (lambda: setattr(last, "tb_lineno", 5)), (lambda: types.TracebackType()), (lambda: setattr(e, "__context__", 5)), (lambda: setattr(e, "__cause__", "x")), (lambda: delattr(e, "__traceback__")), (lambda: setattr(e, "args", 5)), (lambda: delattr(e, "args")), (lambda: setattr(e, "__suppress_context__", "x")):
    try:
        f()
        print("fine")
    except Exception as err:
        print(type(err).__name__, err)
e.__traceback__ = None
print(e.__traceback__)
try:
    raise e
except KeyError as again:
    print(again is e, again.__traceback__.tb_next)
