# a generator or coroutine that is thrown into through another one does not see what that one handles
import sys
def inner():
    while True:
        try: yield repr(sys.exception())
        except ValueError as e:
            print("inner", repr(e), repr(e.__context__))
        print("behind", repr(sys.exception()))
def outer():
    try: raise KeyError("outer")
    except KeyError:
        yield from inner()
async def ainner():
    class P:
        def __await__(self): yield repr(sys.exception())
    for _ in range(4):
        try: await P()
        except ValueError as e: print("inner", repr(e), repr(e.__context__))
        print("behind", repr(sys.exception()))
async def aouter():
    try: raise KeyError("outer")
    except KeyError: await ainner()
for f in (outer, aouter):
    g = f()
    print(g.send(None))
    print(g.throw(ValueError(1)))
    print(g.send(None))
    g.close()
