# The search for a handler: order, tuples, subclasses, errors in the header.
def names(*classes):
    print("header", *(c.__name__ for c in classes))
    return classes if len(classes) > 1 else classes[0]


class Mine(KeyError):
    pass


def run(error):
    try:
        raise error
    except names(TypeError):
        print("-> TypeError")
    except names(Mine, ValueError):
        print("-> Mine or ValueError")
    except names(LookupError):
        print("-> LookupError")
    except:
        print("-> anything")


for error in (TypeError(), ValueError(), Mine(), KeyError(), RuntimeError(), KeyboardInterrupt()):
    run(error)

try:
    try:
        raise ValueError("first")
    except missing_name:
        print("not reached")
    except ValueError:
        print("not reached either")
except NameError as error:
    print(error, "/", repr(error.__context__))

for bad in ("text", 5, (ValueError, None), object):
    try:
        try:
            raise KeyError("k")
        except bad:
            print("not reached")
    except TypeError as error:
        print(error)
    except KeyError as error:
        print("passed on", error)

try:
    try:
        raise KeyError("k")
    except ():
        print("not reached")
except KeyError as error:
    print("empty tuple", error)
