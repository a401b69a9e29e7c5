# The globals of a function are those of its module, looked up when it runs.
value = 1


def read():
    return value


def late():
    return defined_later


value = 2
print(read())
try:
    late()
except NameError as e:
    print(e)
defined_later = "now"
print(late())
print(read.__globals__ is globals(), read.__globals__["value"])
len_ = len


def shadow():
    return len("abc")


print(shadow())
len = lambda x: "shadowed"
print(shadow())
del len
print(shadow())
