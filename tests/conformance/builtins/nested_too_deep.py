# Recursion inside the runtime ends in RecursionError at CPython's depth.
# stress: 100
def nested(make, depth):
    value = make(None)
    for _ in range(depth):
        value = make(value)
    return value


def attempt(function, *args):
    try:
        function(*args)
    except RecursionError as e:
        print("RecursionError")
    else:
        print("fine")


attempt(repr, nested(lambda v: [v], 10_001))
attempt(repr, nested(lambda v: [v], 900))
attempt(repr, nested(lambda v: {1: v}, 10_001))
attempt(isinstance, 1, nested(lambda v: (v,) if v else str, 10_001))
attempt(issubclass, int, nested(lambda v: (v,) if v else str, 10_001))
group = nested(lambda v: ExceptionGroup("g", [v or TypeError(1)]), 10_001)
attempt(group.split, TypeError)
attempt(group.subgroup, ValueError)
