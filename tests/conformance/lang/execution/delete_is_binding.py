# 4.2.1: del counts as binding: a name deleted anywhere in a function is local in the whole of it.
x = "global"


def deletes():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    if False:
        del x


def binds_then_deletes():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as e:
        print(e)
    x = 2
    return x


def loops():
    for x in 1, 2:
        del x
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


def closure():
    y = 1

    def inner():
        return y
    del y
    try:
        inner()
    except NameError as e:
        return type(e).__name__, str(e)


deletes()
print(binds_then_deletes(), loops(), closure(), x)
class C:
    z = 1
    del z
    try:
        z
    except NameError as e:
        print(e)
    x = x + " seen in class"
    del x
    print(x)
