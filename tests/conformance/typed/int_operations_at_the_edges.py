# every operator of ints around 2**31, 2**62, 2**63 in loops, so that results change between one word and many
EDGES = [0, 1, -1, 2, 3, 7, 2**31 - 1, 2**31, -(2**31), 2**32, 2**61, 2**62 - 1, 2**62, -(2**62), -(2**62) - 1, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64]


def sums(values):
    t = 0
    for a in values:
        for b in values:
            t ^= (a + b) * 3 - (a - b) * 5
            t += a * b
    return t


def divisions(values):
    t = 0
    for a in values:
        for b in values:
            if b != 0:
                t += a // b * 7
                t ^= a % b
                q, r = divmod(a, b)
                if q * b + r != a or (r and (r < 0) != (b < 0)):
                    print("wrong", a, b)
    return t


def bits(values):
    t = 0
    for a in values:
        for b in values:
            t += (a & b) - (a | b) * 2 + (a ^ b)
            t ^= ~a
    return t


def shifts(values):
    t = 0
    for a in values:
        for s in (0, 1, 31, 32, 62, 63, 64, 100):
            t ^= a << s
            t += a >> s
    return t


def compares(values):
    n = 0
    for a in values:
        for b in values:
            n = n * 3 + (a < b) - (a == b) + (a >= b) * 2
            n &= 0xFFFFFFFFFFFF
    return n


def powers(values):
    t = 0
    for a in values:
        for e in (0, 1, 2, 3):
            t ^= a ** e
    return t


def masks(n):
    x = 1
    for i in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 33
    return x


def mod_chain(n, m):
    x = 1
    for i in range(n):
        x = (x * x + i) % m
    return x


def to_float(values):
    return [a / 3 for a in values], [a * 0.5 for a in values][-5:]


def digits(n):
    s = 0
    while n:
        n, d = divmod(n, 10)
        s += d
    return s


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(sums(EDGES), divisions(EDGES), bits(EDGES))
print(shifts(EDGES), compares(EDGES), powers(EDGES))
print(masks(5), masks(50), mod_chain(20, 2**31), mod_chain(20, 2**62 + 1), mod_chain(20, 10**30), mod_chain(9, -17))
print(to_float(EDGES))
print(digits(2**63), digits(10**40 + 5), digits(0), gcd(2**64, 6**30), gcd(-12, 18), gcd(2**63, -(2**62)), gcd(0, 0))
print(sums([True, False, 2]), bits([5, 2**62]), powers([True, -2]))
for f, v in ((divisions, [1.5, 0.5]), (bits, [1, 2.0]), (shifts, ["a"]), (sums, [1, None]), (sums, [0.5, 2]), (digits, 5.5), (mod_chain, 3)):
    try:
        print(f.__name__, f(v) if f is not mod_chain else f(v, 0))
    except (TypeError, ZeroDivisionError) as e:
        print(f.__name__, type(e).__name__, e)
print([(a, b, a // b, a % b) for a in (7, -7, 2**62, -(2**63)) for b in (2, -2, -1, 2**62, 2**64)])
print([x.bit_length() for x in EDGES], [abs(x) == max(x, -x) for x in EDGES].count(True), [-x for x in EDGES][-4:], [~x for x in EDGES][-4:])
