# A handler expression that is no exception class raises TypeError; the first exception is its context.
for bad in 5, "ValueError", int, (ValueError, 3), [KeyError], None:
    try:
        try:
            1 / 0
        except bad:
            print("never")
    except TypeError as e:
        print(e, "| context:", repr(e.__context__))
try:
    try:
        [][1]
    except undefined_name:
        print("never")
    except IndexError:
        print("never: the search was canceled")
except NameError as e:
    print(e, "| context:", repr(e.__context__))
