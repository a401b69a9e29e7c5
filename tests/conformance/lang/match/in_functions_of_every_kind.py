# match in generators, coroutines, lambdas' helpers, class bodies, module level, nested functions, loops with try and with
def gen(items):
    for it in items:
        match it:
            case int(n) if n > 2:
                got = yield n
                if got:
                    yield ("got", got)
            case [a, *b]:
                yield from b
                yield a
            case {"stop": why}:
                return why
            case str() as s:
                try:
                    yield s
                finally:
                    yield "after " + s


g = gen([1, 3, [1, 2, 3], "x", {"stop": "end"}, 99])
out = []
try:
    v = next(g)
    while True:
        out.append(v)
        v = g.send("sent" if v == 3 and len(out) == 1 else None)
except StopIteration as e:
    print(out, e.value)


async def co(x):
    match await ident(x):
        case [y]:
            return await co(y)
        case {"async": z, **rest}:
            return z, [r async for r in agen(rest)]
        case final:
            return final


async def ident(x):
    return x


async def agen(d):
    for k in d:
        match k:
            case "skip":
                continue
            case _:
                yield k


def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value


print(run(co([[5]])), run(co({"async": 1, "skip": 2, "keep": 3})), run(co(None)))


class Body:
    kind = "b"
    match kind:
        case "a":
            first = 1
        case letter:
            second = letter * 2
    match [1, 2, 3]:
        case [head, *tail]:
            pass


print(sorted(k for k in vars(Body) if k[0] != "_"), Body.second, Body.head, Body.tail)


def nested(v):
    match v:
        case {"f": name}:
            def inner():
                nonlocal name
                match name:
                    case [name]:
                        return name
                return None
            r = inner()
            return r, name


print(nested({"f": ["deep"]}), nested({"f": "flat"}))


def loops(tokens):
    depth = 0
    for i, t in enumerate(tokens):
        match t:
            case "(":
                depth += 1
                continue
            case ")" if depth:
                depth -= 1
            case ")":
                break
            case "!":
                return "returned", i
        try:
            match depth, t:
                case 0, ")":
                    raise ValueError("closed")
                case d, str(s) if d > 1:
                    continue
        except ValueError as e:
            tokens.append("!") if len(tokens) < 8 else None
        finally:
            depth = depth
    else:
        return "else", depth
    return "broke", i


print(loops(list("(a)")), loops(list("())")), loops(list("((a)")), loops([]))
match (x := 5), x + 1:
    case (a, b) if (c := a + b) > 10:
        print(a, b, c)
match = case = type = _ = 1
match match:
    case case:
        print(case, match)
match[case] if False else print(match * case, type)
del type, match, case
print([(lambda q: helper(q))(q) for q in (0, "s", (1, 2))] if False else "end")


def globals_too(v):
    global shared
    match v:
        case [shared, _] | {"k": shared}:
            return True
    return False


print(globals_too([1, 2]), shared, globals_too({"k": "v"}), shared, globals_too(5), shared)


def unbound(v):
    match v:
        case [a, 2]:
            pass
        case [b, 3]:
            pass
    return a


for v in ([1, 2], [1, 3], 5):
    try:
        print(unbound(v))
    except UnboundLocalError as e:
        print(e)
