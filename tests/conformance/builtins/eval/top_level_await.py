# PyCF_ALLOW_TOP_LEVEL_AWAIT makes a coroutine of the source
TLA = 0x2000
class Wait:
    def __await__(self):
        yield "waiting"
        return 5
ns = {"Wait": Wait}
code = compile("x = await Wait()\ny = x + 1", "<t>", "exec", TLA)
c = eval(code, ns)
print(c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value, ns["x"], ns["y"])
c = eval(compile("(await Wait()) * 2", "<t>", "eval", TLA), ns)
c.send(None)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
try:
    compile("await x", "<t>", "exec")
except SyntaxError as e:
    print(e.msg)
print(eval(compile("1 + 1", "<t>", "eval", TLA), ns))
