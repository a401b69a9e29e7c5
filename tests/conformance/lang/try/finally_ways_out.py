# finally on return, break and continue; the last return wins; exceptions can be dropped.
def returns():
    try:
        return "try"
    finally:
        print("finally of returns")


def overrides():
    try:
        return "try"
    finally:
        return "finally"


def drops():
    try:
        1 / 0
    finally:
        return "dropped"


def value_is_kept():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x is", x)


def loops():
    seen = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            seen.append(i)
        finally:
            seen.append(-i)
    else:
        seen.append("else")
    return seen


def break_in_finally():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            print("break at", i)
            break
    return "after"


def continue_in_finally():
    for i in range(2):
        try:
            return "never"
        finally:
            print("continue", i)
            continue
    return "loop ended"


def nested():
    try:
        try:
            return "value"
        finally:
            print("inner")
            1 / 0
    except ZeroDivisionError as error:
        print("caught", error)
        return "from handler"
    finally:
        print("outer")


for f in (returns, overrides, drops, value_is_kept, loops, break_in_finally, continue_in_finally, nested):
    print(f.__name__, f())
