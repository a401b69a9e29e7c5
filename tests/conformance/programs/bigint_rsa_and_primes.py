# Number theory on big integers: Miller-Rabin, extended Euclid, RSA, factorisation, continued fractions, digits of pi.
import math
import random
from fractions import Fraction
from itertools import count, islice


def is_prime(n, rng=random.Random(1)):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29):
        if n % p == 0:
            return n == p
    d, r = n - 1, 0
    while d % 2 == 0:
        d, r = d // 2, r + 1
    for _ in range(8):
        x = pow(rng.randrange(2, n - 1), d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def egcd(a, b):
    x, u = 1, 0
    while b:
        q, a, b = a // b, b, a % b
        x, u = u, x - q * u
    return a, x


def random_prime(bits, rng):
    return next(p for p in iter(lambda: rng.getrandbits(bits) | 1 | 1 << bits - 1, None) if is_prime(p))


def rho(n):
    if n % 2 == 0:
        return 2
    for c in count(1):
        x = y = 2
        d = 1
        while d == 1:
            x = (x * x + c) % n
            y = (y * y + c) % n
            y = (y * y + c) % n
            d = math.gcd(abs(x - y), n)
        if d != n:
            return d


def factor(n):
    if n == 1:
        return []
    if is_prime(n):
        return [n]
    d = rho(n)
    return sorted(factor(d) + factor(n // d))


class Key:
    def __init__(self, bits, seed):
        rng = random.Random(seed)
        p, q = random_prime(bits // 2, rng), random_prime(bits // 2, rng)
        self.n, phi = p * q, math.lcm(p - 1, q - 1)
        self.e = next(e for e in (65537, 257, 17, 3) if math.gcd(e, phi) == 1)
        self.d = pow(self.e, -1, phi)

    def encrypt(self, text):
        m = int.from_bytes(b"\1" + text.encode(), "big")
        if m >= self.n:
            raise ValueError(f"{m.bit_length()} bits do not fit {self.n.bit_length()}")
        return pow(m, self.e, self.n)

    def decrypt(self, c):
        m = pow(c, self.d, self.n)
        return m.to_bytes((m.bit_length() + 7) // 8, "big")[1:].decode()


def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def continued_fraction(x, terms):
    out = []
    for _ in range(terms):
        whole = math.floor(x)
        out.append(whole)
        if x == whole:
            break
        x = 1 / (x - whole)
    return out


print([n for n in range(60) if is_prime(n)], is_prime(2**127 - 1), is_prime(2**129 - 1), is_prime(561))
print(egcd(240, 46), pow(3, -1, 11), factor(2**32 + 1), factor(600851475143), factor(10**12 + 39), factor(2**4 * 3**2 * 97))
key = Key(256, 2024)
secret = key.encrypt("héllo, wörld")
print(key.n.bit_length(), key.e, secret != 0, key.decrypt(secret))
try:
    key.encrypt("x" * 40)
except ValueError as e:
    print(e)
print("".join(map(str, islice(pi_digits(), 50))))
print(continued_fraction(Fraction(415, 93), 9), continued_fraction(Fraction(math.pi), 6), math.isqrt(10**60), math.comb(100, 50), math.factorial(30))
print(int("f" * 40, 16), f"{2**100:,}", f"{3**50:_x}", str(7**200)[-10:], sum(map(int, str(2**1000))), (10**50).bit_count(), -(-10**30 // 7), divmod(-10**20, 3**15), 10**40 % 97, (1 << 200) >> 190)
fib = [0, 1]
while len(str(fib[-1])) < 40:
    fib.append(fib[-1] + fib[-2])
print(len(fib), fib[-1], math.gcd(fib[60], fib[45]) == fib[15])
# stress: 100
