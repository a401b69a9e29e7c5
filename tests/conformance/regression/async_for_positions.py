# what goes wrong between two items of an async for is reported at the whole statement
import traceback


class Pause:
    def __await__(self):
        yield 1


class Items:
    def __init__(self, step):
        self.step = step

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.step()


async def loop(step):
    async for x in Items(step):
        print(x)
        print(x)


async def comprehension(step):
    return [x async for x in Items(step)]


def bad():
    raise ValueError("next")


for f in (loop, comprehension):
    for step in (Pause, bad, int):
        c = f(step)
        try:
            c.send(None)
            c.throw(KeyError("thrown"))
        except Exception as e:
            for entry in traceback.extract_tb(e.__traceback__)[1:]:
                print(entry.name, entry.lineno, entry.end_lineno, entry.colno, entry.end_colno)
            print(repr(e), repr(e.__cause__), e.__cause__ and e.__cause__.__traceback__)
