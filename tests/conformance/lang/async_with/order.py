# async with awaits what __aenter__ and __aexit__ return.
class Pause:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        got = yield self.label
        return f"{self.label}:{got}"


class Manager:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("aenter", self.name)
        result = await Pause("enter " + self.name)
        return result

    async def __aexit__(self, kind, value, traceback):
        print("aexit", self.name, kind.__name__ if kind else None, value)
        await Pause("exit " + self.name)
        return kind is KeyError


async def main():
    async with Manager("a") as a, Manager("b") as b:
        print("body", a, b)
    async with Manager("c"):
        raise KeyError("swallowed")
    print("next")
    for i in range(3):
        async with Manager(f"loop{i}"):
            if i == 0:
                continue
            break
    async with Manager("d"):
        return "result"


def run(coroutine):
    value = None
    step = 0
    while True:
        try:
            label = coroutine.send(value)
        except StopIteration as stop:
            return stop.value
        print("paused at", label)
        step += 1
        value = step


print(run(main()))
