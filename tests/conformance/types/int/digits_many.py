# Big ints to digits and back in many bases and sizes.
import sys
sys.set_int_max_str_digits(0)
x = 88172645463325252
def rnd():
    global x
    x ^= (x << 13) & (2**64-1); x ^= x >> 7; x ^= (x << 17) & (2**64-1)
    return x
h = 0
def mix(s):
    global h
    for part in (s[:50], s[-50:], s[len(s)//2:len(s)//2+50]):
        for c in part: h = (h * 131 + ord(c)) % (2**61-1)
    h = (h * 131 + len(s)) % (2**61-1)
for i in range(40):
    bits = rnd() % (200 if i % 3 else 30000 if i % 5 else 200000)
    n = 0
    k = 0
    while k < bits: n = n << 64 | rnd(); k += 64
    n >>= (k - bits)
    if i % 17 == 0: n = 10 ** (bits // 4)
    if i % 19 == 0: n = 10 ** (bits // 4) - 1
    if i % 23 == 0: n = 1 << bits
    if i % 29 == 0: n = -n
    s = str(n); mix(s)
    assert int(s) == n
    for f in (hex, oct, bin):
        t = f(n); mix(t); assert int(t, 0) == n
    if bits < 40000:
        for b in (3, 4, 7, 32, 36):
            v = int(s.lstrip('-'), b) if b >= 10 else int(''.join(str(ord(c) % b) for c in s if c != '-'), b)
            mix(hex(v))
print(h)
