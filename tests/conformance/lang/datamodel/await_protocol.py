# 3.4.1: __await__ must return an iterator; what it yields reaches the driver, its value is the result.
class Ready:
    def __await__(self):
        got = yield "to the driver"
        return got * 2


class FromIter:
    def __await__(self):
        return iter([1, 2])


class NotIter:
    def __await__(self):
        return [1]


made = []


class Coro:
    def __await__(self):
        made.append(simple())
        return made[0]


async def simple():
    return "simple"


async def main(thing):
    return await thing


def drive(coro, values=()):
    sent = None
    values = iter(values)
    try:
        while True:
            print("yielded", coro.send(sent))
            sent = next(values, None)
    except StopIteration as e:
        print("result", e.value)
    except TypeError as e:
        print("TypeError", e)


drive(main(Ready()), [21])
drive(main(FromIter()))
drive(main(simple()))
drive(main(NotIter()))
drive(main(Coro()))
made[0].close()
for bad in 3, None, [1], (x for x in []):
    drive(main(bad))
from collections.abc import Awaitable, Coroutine
print(isinstance(Ready(), Awaitable), isinstance(Ready(), Coroutine), isinstance([], Awaitable))
