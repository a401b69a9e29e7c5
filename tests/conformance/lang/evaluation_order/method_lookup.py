# A method is looked up before its arguments are evaluated, also where those only read attributes or compute.
class Tracer:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, attr):
        print("get", self.name, attr)
        return lambda *args: args


first, second = Tracer("first"), Tracer("second")
first.method(second.argument)
first.method(second.argument is None)
first.method([second.one, second.two], key := second.three)


def attempt(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: None.missing(1 / 0))
attempt(lambda: None.missing({}["key"]))
attempt(lambda: None.missing("a" < 1))
attempt(lambda: None.missing(f"{first:unknown}"))
attempt(lambda: "text".find(1 / 0))
attempt(lambda: [].append({}["key"]))
