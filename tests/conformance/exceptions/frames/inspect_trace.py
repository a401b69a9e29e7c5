# inspect.trace(), getinnerframes() and traceback's suggestions see the variables of the frames.
import inspect
import sys
import traceback


def fails(a):
    b = a * 2
    return undefined_here


class Thing:
    def __init__(self):
        self.blech = 1

    def method(self):
        return blech


try:
    fails(3)
except NameError:
    for record in inspect.trace()[1:]:
        print(record.function, dict(record.frame.f_locals), record.code_context[0].strip())
    for record in inspect.getinnerframes(sys.exception().__traceback__)[1:]:
        print(record.function, inspect.getargvalues(record.frame).locals['b'])
try:
    Thing().method()
except NameError as e:
    print(traceback.format_exception_only(e)[-1].strip())
    print(''.join(traceback.format_exception(e)).splitlines()[-1])
