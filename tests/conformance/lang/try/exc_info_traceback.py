# The traceback object identifies the place: line numbers and function names.
import sys


def fails():
    raise ValueError("here")


def calls():
    fails()


try:
    calls()
except ValueError as e:
    kind, value, tb = sys.exc_info()
    print(kind, value is e, tb is e.__traceback__)
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(type(e.__traceback__).__name__)
print(sys.exc_info())
