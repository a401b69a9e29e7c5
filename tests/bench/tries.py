class Stop(Exception):
    pass


def risky(i):
    if i % 10 == 0:
        raise ValueError(i)
    return i


def lookup(d, k):
    try:
        return d[k]
    except KeyError:
        return -1


def guarded(n):
    total = 0
    cleanups = 0
    for i in range(n):
        try:
            total += i
        finally:
            cleanups += 1
    return total, cleanups


class Managed:
    depth = 0

    def __enter__(self):
        Managed.depth += 1
        return self

    def __exit__(self, kind, value, tb):
        Managed.depth -= 1
        return kind is Stop


def main():
    total = errors = 0
    for i in range(2000000):
        try:
            total += risky(i)
        except ValueError as e:
            errors += 1
    print(total, errors)
    d = {i: i for i in range(0, 1000, 2)}
    print(sum(lookup(d, i % 1000) for i in range(1500000)))
    print(guarded(4000000))
    for i in range(200000):
        with Managed() as m:
            if i % 50 == 0:
                raise Stop
    print(Managed.depth)


main()
