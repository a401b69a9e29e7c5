# Star everywhere.
x[*a], y[*a, 1:2, *b] = z
for a in *b, c: pass
for *a, b in c: pass
return_value = lambda: (*a, *b)
def f(*args: *tuple[int, ...]): return *args, 1
print(*a, *b, sep='', **c, **d)
[*a, *b]; {*a, *b}; {**a, 'b': c, **d}; (*a,)
a, *b, c = *d, e
[a, [*b, c], (d, *e)] = f
del a[*b]
with open(*a) as (b, *c): pass
x: tuple[*A] = 1
async def g():
    async for a, *b in c: yield *a, b
    return [x async for x in y if await z async for w in x]
