print("counter runs as", __name__)
value = 0


def bump():
    global value
    value += 1


def get():
    return value
