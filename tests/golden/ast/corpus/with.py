# With.
with (a as b, c as d,): pass
with (a, b): pass
with (a, b) as c: pass
with (a), b: pass
with (a): pass
with (yield): pass
with (a := b): pass
with (a for a in b): pass
with (*a, b): pass
with (): pass
with (a, b := c): pass
with (a).b as c: pass
with (a)(b): pass
with a as (b, c), d as [e], f as g.h, i as j[k]: pass
with (a as (b, c), d as e.f): pass
async def f():
 async with a as b, c: pass
 async for x in y: pass
 else: z
 return [x async for x in y if await z]
with ((a, b) as c): pass
with (a) as (b): pass
with (a): pass
