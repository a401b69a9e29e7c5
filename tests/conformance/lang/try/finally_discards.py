# return, break and continue in finally discard the saved exception.
def returns():
    try:
        1 / 0
    finally:
        return 42


def breaks():
    for n in range(3):
        try:
            raise ValueError(n)
        finally:
            break
    return "broke at", n


def continues():
    count = 0
    while count < 3:
        count += 1
        try:
            raise ValueError(count)
        finally:
            continue
    return count


def from_handler():
    try:
        raise KeyError
    except KeyError:
        raise ValueError
    finally:
        return "discarded both"


print(returns(), breaks(), continues(), from_handler())
