# Coroutine methods, decorators on coroutines, coroutines in comprehensions, closures.
def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


def traced(f):
    async def wrapper(*a):
        print("call", f.__name__, a[1:])
        return await f(*a)
    return wrapper


class Account:
    def __init__(self): self.balance = 0

    @traced
    async def add(self, n):
        self.balance += n
        return self.balance

    @classmethod
    async def make(cls): return cls()

    @staticmethod
    async def fee(): return 2

    async def __aenter__(self): return self
    async def __aexit__(self, *info): return False


async def main():
    account = await Account.make()
    print([await account.add(n) for n in (1, 2, 3)])
    print({n: await account.add(n) for n in range(2)}, await account.fee() + await account.fee())
    async with account as a:
        print(a is account)
    print(await (account.add(5) if True else None), -await account.fee(), await account.fee() ** 2)

    async def nested():
        nonlocal account
        account = None
        return "nested"
    return await nested(), account


print(run(main()))
