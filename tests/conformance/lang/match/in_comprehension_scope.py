# match in nested functions, classes and generators; captures as closure variables.
def parse(tokens):
    match tokens:
        case [first, *rest]:
            def later():
                return first, rest
            class K:
                value = first
            return later(), K.value, [first for _ in rest], (lambda: rest)()
        case other:
            return (lambda: other)()


print(parse([1, 2, 3]), parse(5))


def states():
    state = "start"
    while True:
        match state, (yield state):
            case "start", "go": state = "running"
            case "running", ("pause" | "stop" as command): state = command
            case "pause", "go": state = "running"
            case "stop", _: return "finished"
            case current, unknown: print("ignored", unknown, "in", current)


s = states()
next(s)
try:
    for command in "x", "go", "pause", "go", "stop", "any":
        print(command, "->", s.send(command))
except StopIteration as e:
    print(e.value)
