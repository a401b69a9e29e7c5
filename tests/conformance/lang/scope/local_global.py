# A name assigned anywhere in a function is local in all of it.
x = "global"


def reads():
    return x


def writes():
    x = "local"
    return x


def reads_first():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = "too late"


def declared():
    global x, fresh
    x = "changed"
    fresh = "made"


print(reads(), writes(), x)
reads_first()
declared()
print(x, fresh)


def augmented():
    try:
        x += "!"
    except UnboundLocalError as e:
        print(e)


augmented()


def never_runs():
    if False:
        y = 1
    try:
        y
    except UnboundLocalError as e:
        print(e)


never_runs()
