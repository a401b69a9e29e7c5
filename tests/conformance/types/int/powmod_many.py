# pow(base, exponent, modulus) and inverses: odd, even, negative and huge moduli.
def rnd(seed):
    x = seed
    while True:
        x = (x * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        yield x >> 11
r = rnd(12345)
def big(bits):
    v = 0
    n = 0
    while n < bits:
        v = v << 53 | next(r); n += 53
    return v & ((1 << bits) - 1)
h = 0
for i in range(400):
    mb = 2 + next(r) % 700; eb = 1 + next(r) % 300; bb = 1 + next(r) % 900
    m = big(mb) | (next(r) & 1); e = big(eb); b = big(bb)
    if i % 7 == 0: m = (1 << mb) - 1
    if i % 11 == 0: m = 1 << mb
    if i % 13 == 0: b = -b
    if i % 17 == 0: m = -m
    if m == 0: m = 5
    v = pow(b, e, m)
    h = (h * 31 + v) % ((1 << 89) - 1)
    try:
        w = pow(b, -e, m)
    except ValueError:
        w = 7
    h = (h * 31 + w) % ((1 << 89) - 1)
m = big(25000) | 1
h = (h * 31 + pow(big(24000), 1001, m)) % ((1 << 89) - 1)
print(h)
