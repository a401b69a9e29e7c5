# del unbinds local, global, class and free names.
x = 1
del x
print("x" in globals())


def f():
    a = b = 1
    del a
    try:
        del a
    except UnboundLocalError as e:
        print(e)
    del (b)
    b = 2
    return b


print(f())


class C:
    p = 1
    q = 2
    del p
    try:
        del p
    except NameError as e:
        print(e)


print(hasattr(C, "p"), C.q)


def g():
    global made
    made = 1
    del made


g()
print("made" in globals())
