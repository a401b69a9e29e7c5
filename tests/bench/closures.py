def counter():
    n = 0

    def step(by):
        nonlocal n
        n += by
        return n

    return step


def compose(f, g):
    return lambda x: f(g(x))


def make_adders(count):
    return [lambda x, i=i: x + i for i in range(count)]


def main():
    step = counter()
    for i in range(3000000):
        step(i & 3)
    print(step(0))
    f = compose(compose(lambda x: x + 1, lambda x: x * 2), lambda x: x - 3)
    total = 0
    for i in range(1500000):
        total += f(i)
    print(total)
    adders = make_adders(50)
    total = 0
    for _ in range(40000):
        for add in adders:
            total += add(1)
    print(total)
    print(sum(map(lambda x: x * x, filter(lambda x: x % 3 == 0, range(600000)))))
    data = sorted(range(200000), key=lambda x: (x * 7919) % 100003)
    print(data[:5])


main()
