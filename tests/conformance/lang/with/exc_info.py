# sys.exc_info() inside __exit__ and after it.
import sys


class Manager:
    def __enter__(self):
        print("enter", sys.exc_info()[1])
        return self

    def __exit__(self, kind, value, traceback):
        info = sys.exc_info()
        print("exit", info[0] is kind, info[1] is value, info[1])
        return True


with Manager():
    pass
with Manager():
    raise ValueError("one")
print("after", sys.exc_info())
try:
    raise KeyError("outer")
except KeyError:
    with Manager():
        print("inside", sys.exc_info()[1])
        raise ValueError("two")
    print("restored", sys.exc_info()[1])
print("after", sys.exc_info())
