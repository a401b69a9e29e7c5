# break, continue, return and yield inside case blocks.
def scan(tokens):
    for t in tokens:
        match t:
            case "skip":
                continue
            case "stop":
                break
            case ["give", x]:
                yield x
            case int(n) if n > 100:
                return "too big"
            case _:
                yield t, "?"
    else:
        yield "else"
    return "end"


def collect(tokens):
    result = yield from scan(tokens)
    yield "returned", result


for tokens in ["skip", "a"], ["stop", "b"], [["give", 1], 101, 2], []:
    print(list(collect(tokens)))
