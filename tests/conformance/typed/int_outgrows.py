# ints that are small for long and then are not: sums, products, shifts, negation in a loop
def factorial(n):
    product = 1
    for i in range(1, n + 1):
        product *= i
    return product


def powers(n):
    total = 0
    x = 1
    out = []
    for i in range(n):
        total += x
        x = x * 3 + 1
        out.append(x >> 3)
    return total, x, out[-1]


def shifted(n):
    x = 1
    steps = []
    for i in range(n):
        x = x << 5
        steps.append(x ^ i)
    return x, steps[-1], -x


def edge():
    x = 9223372036854775807
    y = -9223372036854775807 - 1
    out = []
    for i in range(3):
        out.append(x + i)
        out.append(y - i)
        out.append(-y)
        out.append(abs(y))
        out.append(y // (i + 1))
        out.append(y % (i + 2))
        out.append(x * x)
        out.append(x - y)
    return out


def small_edge():
    x = 2305843009213693951
    out = []
    for i in range(4):
        x = x + 1
        out.append(x)
        out.append(-x)
    return out


print(factorial(20), factorial(21), factorial(30))
print(powers(10), powers(60))
print(shifted(5), shifted(20))
print(edge())
print(small_edge())
