# eval and locals() in generators and coroutines
def g(a):
    b = a
    while b < 3:
        yield eval("a, b"), sorted(locals())
        b = eval("b + 1")
for row in g(1):
    print(row)
async def co(x):
    y = 2
    return eval("x + y")
c = co(1)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
