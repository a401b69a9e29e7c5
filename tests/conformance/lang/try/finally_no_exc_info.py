# In a finally clause reached without exception there is no exception information.
import sys

try:
    pass
finally:
    print(sys.exc_info())
try:
    try:
        1 / 0
    finally:
        print(sys.exc_info()[1])
except ZeroDivisionError:
    pass
try:
    1 / 0
except ZeroDivisionError:
    print("handled", sys.exc_info()[0])
finally:
    print(sys.exc_info())


def f():
    try:
        return sys.exc_info()[1]
    finally:
        print("inside", sys.exc_info()[1])


try:
    raise KeyError("outer")
except KeyError:
    print("returned", repr(f()))
print(sys.exc_info())
