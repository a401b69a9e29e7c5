import a.b, c as d
from e import f as g, h


def outer(p, q=h, /, r: int = 1, *args, s, t=d, **kw) -> str:
    local = p
    shared = captured = 0
    del local

    def inner(x):
        nonlocal shared
        global made_global
        shared = made_global = captured + x
        annotated: list
        return lambda y=captured: (x, y, r, undefined)

    for target, (other, *rest) in q:
        with target as opened, other as (first, second):
            pass
    try:
        pass
    except ValueError as error:
        pass
    else:
        import inside.module
    match q:
        case [m, *n, {"k": o, **u}] | [m, n, o, u]:
            pass
    return inner(kw), locals()


async def waiting(v):
    async with v as w:
        yield await w
    async for z in v:
        [k async for k in z if (walrus := k)]
    (await k for k in z)


def generator():
    value = yield from generator()
    return value


def shadows():
    x = 1

    def blocks():
        global x

        def below():
            return x

    def passes():
        def uses():
            return x
