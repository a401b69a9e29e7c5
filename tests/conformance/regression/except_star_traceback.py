# a lone exception caught by except* is wrapped in a group that has no traceback of its own
def lines(e):
    found, tb = [], e.__traceback__
    while tb:
        found.append(tb.tb_lineno)
        tb = tb.tb_next
    return found


def new():
    try:
        raise ValueError(1)
    except* ValueError:
        raise KeyError(2)


def again():
    try:
        raise ValueError(1)
    except* ValueError:
        raise


for f in (new, again):
    try:
        f()
    except Exception as e:
        print(repr(e), lines(e))
        for inner in [e.__context__, *getattr(e, "exceptions", ())]:
            print("   ", repr(inner), inner and lines(inner))
