values = [0, 1, -1, 5, -6, 2**62, -(2**62), 2**64 - 1, -(2**64), 0x123456789ABCDEF0123456789, -0x123456789ABCDEF0123456789]
for a in values:
    print(~a, a.bit_length(), a.bit_count(), [a << n for n in (0, 1, 63, 64)], [a >> n for n in (0, 1, 63, 64, 200)])
    for b in values:
        print(a & b, a | b, a ^ b)
x = 0b1100
x &= 0b0110
x |= 1
x ^= 0xFF
x <<= 70
x >>= 3
print(x, x & 0xFFFFFFFFFFFFFFFF, x % 2**64)
