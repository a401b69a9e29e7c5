# 6.7: x == (x//y)*y + (x%y), divmod, the sign of %, floats and big numbers, bools; true division.
for x in 7, -7, 7.5, -7.5, 10**20, True:
    for y in 2, -2, 2.5, -3:
        q, r = divmod(x, y)
        print(x // y, x % y, (q, r) == (x // y, x % y), x == (x // y) * y + (x % y), end="; ")
    print()
print(7 / 2, -7 / 2, 6 / 3, 10**30 / 10**28, 1e308 * 10, 2 ** -1, 2 ** 0.5, (-8) ** (1 / 3), 0 ** 0, 0.0 ** 0, 10 ** -2)
print(3 * "ab", "ab" * 0, [1] * 3, -1 * (1,), True * 3, "x" * True, 2 * 3j, 5 - True, ~True)
print(1 << 70, -1 >> 3, (1 << 70) >> 68, 5 & -2, 5 | -8, 5 ^ -1, True & False, True | 2, True ^ True, 7 & ~2)
for action in (lambda: 1 / 0), (lambda: 1.0 // 0), (lambda: 1 % 0), (lambda: 1.0 % 0), (lambda: divmod(1, 0.0)), (lambda: 0 ** -1), (lambda: 0.0 ** -1), \
        (lambda: 1 << -1), (lambda: 1 >> -1), (lambda: 1.0 << 1), (lambda: "a" - 1), (lambda: [1] + (2,)), (lambda: 2.0 ** 10000), (lambda: -"a"), \
        (lambda: 1j // 1), (lambda: 1j % 1), (lambda: ~1.5), (lambda: 1 @ 2), (lambda: (1).__add__("a")), (lambda: "%d" * 1.0), (lambda: 0j ** -1):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
