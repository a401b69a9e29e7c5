# The order of evaluation in calls: callee, positional and starred arguments, then keywords.
def show(x, value=None):
    print(x, end=" ")
    return x if value is None else value


def f(*args, **kwargs):
    print("->", args, kwargs)


show("f", f)(show(1), show(2), k=show(3), l=show(4))
show("f", f)(show(1), *show("star", [2]), show(3), **show("dstar", {"k": 4}), l=show(5))
show("f", f)(*show("a", [1]), *show("b", [2]), k=show(3), **show("c", {"d": 1}))
show("f", f)(k=show("keyword"), *show("star after", [1]))
