# variables that are deleted, perhaps unbound, or bound only in some turns of a loop
def perhaps(n):
    for i in range(n):
        if i == 2:
            x = i * 10
        if i > 3:
            x += 1
    return x


def deleted(n):
    total = 0
    for i in range(n):
        v = i + 1
        total += v
        del v
        if i == 2:
            total += v
    return total


def loop_variable(a):
    for x in a:
        pass
    return x


def in_branch(flag):
    if flag:
        r = 1
    else:
        del flag
        r = flag
    return r


def del_twice():
    x = 1.5
    del x
    del x


def try_bound(f):
    try:
        v = f()
    except ValueError:
        pass
    return v


def handler_name():
    e = 5
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


def while_bound(n):
    while n > 0:
        last = n
        n -= 1
    return last


def with_unpacking(pairs):
    for a, b in pairs:
        c = a + b
    return a, b, c


def call(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


def bad():
    raise ValueError


for n in (0, 2, 3, 6):
    call(perhaps, n)
call(deleted, 2)
call(deleted, 4)
call(loop_variable, [])
call(loop_variable, [1, 2])
call(in_branch, True)
call(in_branch, False)
call(del_twice)
call(try_bound, lambda: 3)
call(try_bound, bad)
call(handler_name)
call(while_bound, 0)
call(while_bound, 3)
call(with_unpacking, [])
call(with_unpacking, [(1, 2), (3.0, 4)])
call(with_unpacking, [(1, 2), (3,)])
