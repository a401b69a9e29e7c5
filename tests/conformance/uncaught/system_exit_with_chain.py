# SystemExit with an object writes it to stderr; finally blocks and atexit run.
import atexit
import sys
atexit.register(print, "atexit runs")


class Code:
    def __str__(self):
        return "the code's text"


try:
    try:
        1 / 0
    except ZeroDivisionError:
        sys.exit(Code())
finally:
    print("finally runs")
