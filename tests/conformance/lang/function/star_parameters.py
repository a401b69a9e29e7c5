# *args is a new tuple, **kwargs a new ordered dict of the excess arguments.
def f(first, *rest, **named):
    return first, rest, named


original = {"z": 1, "a": 2, "m": 3}
_, rest, named = f(0, **original)
print(type(rest).__name__, type(named).__name__, rest, list(named))
named["new"] = 4
print(original, named)
values = [1, 2]
_, rest, _ = f(*values)
values.append(3)
print(rest)
print(f("only"), f("x", 1, 2, b=1, a=2))
_, one, _ = f(*(1, 2, 3))
print(one)


def pass_on(*args, **kwargs):
    return f(*args, **kwargs)


print(pass_on(1, 2, k=3))
