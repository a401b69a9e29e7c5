def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


import math


class Index:
    def __index__(self):
        return 12


class Rounding:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


class Half:
    def __float__(self):
        return 2.5


print(math.gcd(), math.gcd(-12), math.gcd(12, 18, 27), math.gcd(2**100, 6**50), math.lcm(), math.lcm(4, 6), math.lcm(4, 0), math.lcm(2**70, 3**40))
print([math.isqrt(n) for n in (0, 1, 15, 16, 2**61, 10**40)], [math.factorial(n) for n in (0, 5, 20, 21, 30)])
print([math.comb(10, k) for k in range(12)], math.comb(100, 50), math.comb(10**20, 2), [math.perm(6, k) for k in range(8)], math.perm(5), math.perm(30, 20))
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.trunc(-2.9), math.floor(10**30), math.floor(1e20), math.gcd(Index(), 8))
print(math.floor(Rounding()), math.ceil(Rounding()), math.trunc(Rounding()), math.floor(Half()), math.ceil(Half()), math.factorial(Index()))
for action in (lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.isqrt(2.0), lambda: math.factorial(-1), lambda: math.factorial(5.0),
               lambda: math.factorial(10**20), lambda: math.comb(5, -1), lambda: math.comb(-5, 1), lambda: math.comb(5), lambda: math.perm(5, -1),
               lambda: math.perm(-5), lambda: math.floor("a"), lambda: math.trunc(Half()), lambda: math.floor(math.inf), lambda: math.ceil(math.nan),
               lambda: math.comb(10**40, 10**30)):
    attempt(action)
