# return without value, falling off the end, tuples and stars.
def nothing():
    pass


def bare():
    return


def pair():
    return 1, 2


def starred(items):
    return 0, *items


def early(x):
    if x:
        return "early"
    print("went on")


print(nothing(), bare(), pair(), starred("ab"), early(1), early(0))
a, b = pair()
print(a, b, (lambda: (yes, no) if (yes := 1) and (no := 2) else 0)())
