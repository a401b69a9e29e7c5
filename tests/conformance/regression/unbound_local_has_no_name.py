# NameError says the name, UnboundLocalError does not: so its message gets no suggestion
def local():
    print(valu)
    valu = 1


def free():
    def inner():
        return value
    inner()
    value = 1


for f in (local, free, lambda: undefined):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e, e.name)
