from . import one
seen = one.early, hasattr(one, "name")


def late():
    return one.name
