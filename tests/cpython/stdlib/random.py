"""A linear congruential generator; the tests only want variety."""
_state = 12345


def getrandbits(k):
    global _state
    value = 0
    for _ in range(k // 32 + 1):
        _state = (_state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        value = value << 32 | _state >> 32
    return value & (1 << k) - 1


def random():
    return getrandbits(53) / 2 ** 53


def randrange(start, stop=None, step=1):
    if stop is None:
        start, stop = 0, start
    count = len(range(start, stop, step)) if stop - start < 2 ** 62 else (stop - start) // step
    return start + step * (getrandbits(count.bit_length() + 32) % count)


def randint(a, b):
    return randrange(a, b + 1)


def choice(items):
    return items[randrange(len(items))]


def uniform(a, b):
    return a + (b - a) * random()


def shuffle(items):
    for i in range(len(items) - 1, 0, -1):
        j = randrange(i + 1)
        items[i], items[j] = items[j], items[i]


def sample(items, k):
    pool = list(items)
    shuffle(pool)
    return pool[:k]


def seed(*args):
    pass


class Random:
    random = staticmethod(random)
    randrange = staticmethod(randrange)
    choice = staticmethod(choice)
    shuffle = staticmethod(shuffle)

    def __init__(self, *args):
        pass
