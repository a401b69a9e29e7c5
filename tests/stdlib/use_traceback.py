import sys
import traceback


def inner(x):
    return 1 / x


def outer():
    try:
        inner(0)
    except ZeroDivisionError as e:
        raise ValueError("wrapped") from e


def plain(text):
    return text.replace(__file__, "FILE")


try:
    outer()
except ValueError as e:
    print(plain(traceback.format_exc()))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type_str, [f.name for f in te.stack], len(list(te.format())))
    tb = e.__traceback__
    print([(f.lineno, f.name, f.line) for f in traceback.extract_tb(tb)])
    traceback.print_tb(None, file=sys.stdout)
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError("t")])
except ExceptionGroup as e:
    print(plain("".join(traceback.format_exception(e))))
try:
    exec("def f(:")
except SyntaxError as e:
    print("".join(traceback.format_exception_only(e)))
e = KeyError("k")
e.add_note("a note")
print("".join(traceback.format_exception_only(e)), traceback.format_list([("f.py", 3, "fn", "x = 1")]))
print([f.name for f in traceback.extract_stack()], traceback.StackSummary.from_list([("a", 1, "b", None)]))
