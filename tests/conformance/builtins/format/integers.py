def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


for spec in ["", "d", "5", "<5", ">5", "^5", "=5", "05", "+", " ", "+05", "x", "X", "#x", "#010x", "b", "#b", "o", "#o", "_b", "08_b", "_x", ",", "010,", "_", "n", "e", ".2f", "%", "g", "*^9", "\u20ac>6"]:
    print(repr(spec), [format(n, spec) for n in (0, 42, -1234567, 10**15)])
print(format(65, "c"), format(0x20AC, "c"), format(65, "5c"), format(True, ""), format(True, "d"), format(10**30, ","))
for spec in [".2", "z", "+c", "#c", ",c", ",x", "_,", ",_", "s", "q", "5q3", "99999999999999999999", "\n", "5.", ",n", "é"]:
    attempt(lambda: format(5, spec))
attempt(lambda: format(-1, "c"))
attempt(lambda: format(0x110000, "c"))
attempt(lambda: format(2**80, "c"))
attempt(lambda: format(5, 5))
