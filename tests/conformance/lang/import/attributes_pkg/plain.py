"""The docstring."""
x = "original"


def get_x():
    return x
