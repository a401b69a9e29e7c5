# An exception in a comprehension leaves nothing behind.
x = "kept"
try:
    [1 // x for x in (1, 0)]
except ZeroDivisionError as e:
    print(e, x)
try:
    {k: v for k, v in [(1, 2), 3]}
except TypeError as e:
    print(e, x)
try:
    {[] for _ in "a"}
except TypeError as e:
    print(e)
try:
    [a for a, b in [(1, 2, 3)]]
except ValueError as e:
    print(e)


def f():
    for i in range(3):
        try:
            yield [10 // (j - i) for j in range(1, 3)]
        except ZeroDivisionError:
            yield i


print(list(f()))
