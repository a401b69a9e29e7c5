def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return sum(1 for f in flags if f)


def collatz(limit):
    best = length = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        if steps > length:
            best, length = start, steps
    return best, length


def lcg(count):
    x = 12345
    acc = 0
    for _ in range(count):
        x = (x * 6364136223846793005 + 1442695040888963407) & 0x3FFFFFFFFFFFFFF
        acc ^= x >> 7
    return acc


print(sieve(2000000))
print(collatz(90000))
print(lcg(300000))
