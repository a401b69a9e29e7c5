# &, |, ^, ~, << and >> of negative and many-word ints against the definition by two's complement, and their errors
def twos(n, bits):
    return n & ((1 << bits) - 1)


VALUES = [0, 1, -1, 2, -2, 255, -256, 2**31, -(2**31), 2**63 - 1, -(2**63), 2**64, -(2**64) - 1, 2**127 + 12345, -(2**127) + 999, 3**90, -(3**90)]
BITS = 200
wrong = 0
for a in VALUES:
    for b in VALUES:
        for op, f in (("&", lambda x, y: x & y), ("|", lambda x, y: x | y), ("^", lambda x, y: x ^ y)):
            if twos(f(a, b), BITS) != f(twos(a, BITS), twos(b, BITS)):
                wrong += 1
        if (a & b) + (a | b) != a + b or (a ^ b) != (a | b) - (a & b):
            wrong += 1
    if ~a != -a - 1:
        wrong += 1
    for s in (0, 1, 7, 30, 31, 60, 63, 64, 65, 128, 300):
        if a << s != a * 2**s or a >> s != a // 2**s or (a << s) >> s != a:
            wrong += 1
print("wrong", wrong)
print([a >> 1000 for a in VALUES], [a << 3 for a in VALUES[:6]], 1 << 100, -1 << 70, -5 >> 1, 5 >> 2**70, -5 >> 2**70, 0 << 2**70)
print(True & 1, True | False, True ^ True, True & True, type(True & 1).__name__, type(True & False).__name__, 5 & True, -True, +True, True << 2)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 2**100 if False else 1 >> -(2**100), lambda: 1 & 1.0, lambda: 1.0 | 1, lambda: "a" ^ 1, lambda: ~1.5, lambda: 1 << 1.0, lambda: None & 1, lambda: [] | [], lambda: {1} & 1, lambda: ~"a", lambda: 1 << "a"):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print([n.bit_length() for n in VALUES], [n.bit_count() for n in VALUES], [(-n).bit_length() == n.bit_length() for n in VALUES].count(False))
print([bin(n) for n in (-5, 0, 2**65)], [hex(n) for n in (-255, 2**64)], [oct(n) for n in (-8, 2**63)], int(bin(-12345), 2), int(hex(3**50), 16) == 3**50)


def parity(n):
    p = 0
    while n:
        p ^= n & 1
        n >>= 1
    return p


def reverse_bits(n, width):
    r = 0
    for i in range(width):
        r = (r << 1) | (n >> i & 1)
    return r


def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c


def gray(n):
    return n ^ (n >> 1)


print([parity(n) for n in (0, 7, 2**70 + 1)], reverse_bits(0b1011, 4), reverse_bits(2**70, 80), popcount(2**100 - 1), popcount(255), [gray(i) for i in range(8)], gray(2**64))
x = 0x12345678
x ^= (x << 13) & 0xFFFFFFFF
x ^= x >> 17
x ^= (x << 5) & 0xFFFFFFFF
print(hex(x), x & -x, x & ~0xFF, x | 1 << 40, (x >> 8) & 0xFF, x & 0x8000_0000 != 0, -x & 0xFFFFFFFF, ~x & 0xFFFFFFFF)
