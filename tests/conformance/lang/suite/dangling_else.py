# An else belongs to the if of its own indentation.
def inner(a, b):
    if a:
        if b:
            return "both"
        else:
            return "only a"
    return "not a"


def outer(a, b):
    if a:
        if b:
            return "both"
    else:
        return "not a"
    return "only a"


for a in (False, True):
    for b in (False, True):
        print(a, b, inner(a, b), outer(a, b))
