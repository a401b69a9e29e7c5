# A round-robin scheduler: several coroutines interleaved.
class Sleep:
    def __init__(self, n): self.n = n
    def __await__(self):
        for _ in range(self.n):
            yield
        return self.n


async def worker(name, times):
    total = 0
    for t in times:
        total += await Sleep(t)
        print(name, total)
    return f"{name} slept {total}"


def run(*coros):
    queue = list(coros)
    results = {}
    while queue:
        c = queue.pop(0)
        try:
            c.send(None)
            queue.append(c)
        except StopIteration as e:
            results[c.__name__ + str(len(results))] = e.value
    return results


print(run(worker("a", [1, 2]), worker("b", [2]), worker("c", [])))
