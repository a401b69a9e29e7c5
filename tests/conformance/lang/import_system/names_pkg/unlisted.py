import sys as system
public = 1
_private = 2


def function():
    pass
