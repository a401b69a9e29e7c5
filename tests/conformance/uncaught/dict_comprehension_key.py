# What a traceback marks: KEY: VALUE of the comprehension; all of a call behind text that is not ASCII.
import sys


def show(f):
    try:
        f()
    except TypeError:
        sys.excepthook(*sys.exc_info())


def call():
    e = (5).__add__("é", 2)


show(lambda: {j: -1 for j in [{1}]})
show(lambda: {(j):   [1] for j in [{1}] if 3})
show(call)
class Body:
    self.n = n
