# The last return statement executed determines the value; a finally without one keeps the value.
def foo():
    try:
        return "try"
    finally:
        return "finally"


def kept():
    x = [1]
    y = 1
    try:
        return x, y
    finally:
        x.append(2)
        y = 5


def nested():
    try:
        try:
            return 1
        finally:
            print("inner")
    finally:
        print("outer")


def override_in_loop():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
    return "end"


print(foo(), kept(), nested(), override_in_loop())
