# The whole call is marked when a keyword argument is wrong, and arguments over several lines.
def f(a, *, key=None):
    return a


f(
    1,
    key=2,
    other=f(3, key=4),
)
