# The test of a while is compiled twice, and warns twice; signs of numbers are folded before a call is looked at.
import warnings

source = """
def f(e):
    while e is not 0 and len(e) < 8:
        if e is 1:
            pass
    else:
        e is 2
lambda: (-1)(2)
lambda: (+1)(2)
lambda: (1, 2)[1.5]
"""
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    compile(source, "s", "exec")
for w in caught:
    print(w.category.__name__, w.lineno, w.message)
