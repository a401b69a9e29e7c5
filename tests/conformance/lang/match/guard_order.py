# Guards run in order, only behind patterns that succeed, and no more once a block is selected.
def guard(name, value):
    print("guard", name)
    return value


def run(subject):
    match subject:
        case str() if guard("str", True):
            return "text"
        case int(n) if guard("negative", n < 0):
            return "negative"
        case int(n) if guard("small", n < 10):
            return "small"
        case int() if guard("big", True):
            return "big"
        case x if guard("any", x):
            return "true"
        case _:
            return "rest"


for subject in "s", -1, 5, 50, [1], []:
    print(run(subject))
