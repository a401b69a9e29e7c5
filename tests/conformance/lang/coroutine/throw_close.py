# throw() and close() of coroutines reach the innermost await.
class Wait:
    def __await__(self):
        try:
            yield "waiting"
        except ValueError as e:
            print("awaitable saw", e)
            return "recovered"
        finally:
            print("awaitable finally")


async def inner():
    try:
        return await Wait()
    finally:
        print("inner finally")


async def outer():
    result = await inner()
    print("outer", result)
    return result


c = outer()
print(c.send(None))
try:
    c.throw(ValueError("v"))
except StopIteration as e:
    print("value", e.value)
c = outer()
c.send(None)
c.close()
print("closed")
c = outer()
c.send(None)
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
c.close()
