# generators, coroutines, async generators in code of a string
ns = {}
exec("""if 1:
    def g(n):
        try:
            for i in range(n):
                got = yield i
                if got: yield got * 2
        finally:
            log.append('closed')
    async def co(v): return v
    async def run():
        out = [x async for x in ag()]
        return out, await co(5)
    async def ag():
        yield 1
        yield 2
""", ns)
ns["log"] = log = []
it = ns["g"](3)
print(next(it), it.send(5), next(it))
it.close()
print(log)
try:
    ns["run"]().send(None)
except StopIteration as e:
    print(e.value)
print(list(eval("(x * 2 for x in range(3))")))
