# A traceback through built-in functions that call back: sorted, map, max, sum of a generator.
def key(x):
    return 10 // x


def total(items):
    return sum(1 / i for i in map(int, items))


print(sorted([5, 1, 2], key=key))
try:
    max([1, 0], key=key)
except ZeroDivisionError as e:
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
total(["1", "0"])
