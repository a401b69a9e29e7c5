# sums, products and differences that leave 64 bits in the middle of a loop, and come back
def factorial(n):
    r = 1
    i = 1
    while i <= n:
        r = r * i
        i += 1
    return r


def down_and_up(n):
    a = 2**62
    out = []
    for i in range(n):
        a = a + a
        out.append(a)
    for i in range(n):
        a = a // 2
        out.append(a)
    return out


def collatz(x):
    steps = 0
    top = x
    while x != 1:
        if x % 2:
            x = 3 * x + 1
        else:
            x = x // 2
        if x > top:
            top = x
        steps += 1
    return steps, top


def negative(n):
    low = -(2**63)
    for i in range(n):
        low -= i
    return low, -low, abs(low)


def shifted(n):
    x = 1
    for i in range(n):
        x = x << 7
        x ^= 5
    y = x
    while y:
        y = y >> 9
        if y < 3:
            break
    return x, y


def minimum():
    x = -(2**63)
    return x // -1, x * -1, -x, x - 1, abs(x), x % -1, divmod(x, -1)


print(factorial(5), factorial(20), factorial(21), factorial(30))
print(down_and_up(4))
print(collatz(27), collatz(2**62 + 1), collatz(9223372036854775807))
print(negative(0), negative(2), negative(5))
print(shifted(3), shifted(9), shifted(20))
print(minimum())


def accumulate(values):
    total = 0
    squares = 0
    for v in values:
        total += v
        squares += v * v
    return total, squares


print(accumulate([2**31, 2**32, -1]))
print(accumulate([3037000500, 3037000499]))
print(accumulate([2**63 - 1, 1, -1, -(2**63)]))
print(accumulate([9223372036854775807] * 3))
