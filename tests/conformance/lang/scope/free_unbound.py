# A free variable without value raises NameError; del unbinds.
def before():
    def inner():
        return x
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    x = 1
    print(inner())
    del x
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        print(x)
    except NameError as e:
        print(type(e).__name__, e)


before()


def deleted():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as e:
        return str(e)


print(deleted())
g = 1
del g
try:
    g
except NameError as e:
    print(type(e).__name__, e)
try:
    del g
except NameError as e:
    print(type(e).__name__, e)
