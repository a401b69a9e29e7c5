# Literals, what is folded, containers of constants.
def literals():
    print(1, -1, 2305843009213693951, 2305843009213693952, -2305843009213693952, -2305843009213693953)
    print(10**20, 0xFFFFFFFFFFFFFFFFFFFF, 1.5, -0.0, 1e400, 2j, -2j, None, True, ..., __debug__)
    print("a" "b" + "c", b"\x00\xff" + b"x", "caf\u00e9 \"q\"\n", f"{1}{2!r:>{3}}x", f"{literals}")
    print((1, "x", (None, 2.0)), [1, 2], {1, 2, 3}, {"k": (1,), **{}}, 1 in [1, 2], 1 in {1, 2})
    return not 1, not "", - -1


long_list = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
mixed = [*long_list, 1, *mixed]
