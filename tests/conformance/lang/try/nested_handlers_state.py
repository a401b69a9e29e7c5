# sys.exception() through nested handlers, functions, generators and finally clauses.
import sys


def current():
    return repr(sys.exception())


def inner():
    print("inner sees", current())
    try:
        raise KeyError("inner")
    except KeyError:
        print("handling", current())
    print("restored", current())


try:
    raise ValueError("outer")
except ValueError:
    inner()
    try:
        try:
            raise OSError("middle")
        finally:
            print("in finally", current())
    except OSError:
        print("middle", current())
    print("outer again", current())
    for i in range(2):
        try:
            raise IndexError(i)
        except IndexError:
            if i == 0: continue
            break
    print("after loop", current())
print("outside", current())


def returning():
    try:
        raise TypeError
    except TypeError:
        return current()


print(returning(), current())
