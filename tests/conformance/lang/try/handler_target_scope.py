# 8.4.1: the as name is an ordinary variable: global, nonlocal, captured by closures, deleted at the end.
def local():
    try:
        raise ValueError("l")
    except ValueError as e:
        get = lambda: e
        print(get())
    try:
        get()
    except NameError as err:
        print(type(err).__name__, err)
    try:
        e
    except UnboundLocalError as err:
        print(err)


def global_target():
    global shared
    try:
        raise ValueError("g")
    except ValueError as shared:
        show()


def show():
    print("global is", shared)


def nonlocal_target():
    held = "before"

    def inner():
        nonlocal held
        try:
            raise ValueError("n")
        except ValueError as held:
            pass
    inner()
    try:
        return held
    except NameError as err:
        return str(err)


local()
global_target()
print("shared" in globals(), nonlocal_target())


class C:
    try:
        raise ValueError("c")
    except ValueError as in_class:
        kept = in_class
    print(kept, "in_class" in locals())


try:
    raise ValueError("replaced")
except ValueError as e:
    e = "assigned"
    print(e)
print("e" in globals())
try:
    raise ValueError("deleted")
except ValueError as e:
    del e
print("e" in globals())
for e in [1]:
    try:
        raise KeyError
    except KeyError as e:
        continue
print("e" in globals())
