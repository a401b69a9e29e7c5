async def f(x=1):
    def g(y=await x): pass
def h(y=await z): pass
