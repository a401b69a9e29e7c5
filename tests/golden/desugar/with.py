with A:
    pass
with A as a, B() as (b, c.d), C as e[f]:
    body(a)


async def waits():
    async with A as a, B:
        return a
    async for i in A:
        if i:
            continue
        break
    else:
        other()
    async for (i, *j), k.l in B:
        pass
