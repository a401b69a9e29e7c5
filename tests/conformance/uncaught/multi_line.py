# Calls that span several lines: the markers.
def f(*args):
    raise TypeError("bad args")


result = f(
    1,
    2,
) + 3
