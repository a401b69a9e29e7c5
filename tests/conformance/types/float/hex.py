def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


for x in [0.0, -0.0, 1.0, 0.1, -2.5, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("nan")]:
    print(x.hex(), float.fromhex(x.hex()))
for text in ["0x1p0", "1.8", "0x.8p1", " 0x1.Fp-2 ", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1.fffffffffffff8p0", "0x1p1024", "-inf", "nan", "zz", "", "0x", "0x1p", "1p5000"]:
    attempt(lambda: float.fromhex(text))


class Special(float):
    pass


print(type(Special.fromhex("0x1p3")), Special.fromhex("0x1p3"))
