def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


for text in ["1", "1.5", " -2.5e3\n", ".5", "5.", "1e5", "1E-5", "+1_0.0_1", "inf", "-Infinity", "NaN", "1e400", "-1e400", "1e-400", "2.4703282292062328e-324",
             "9007199254740993", "672114467004829.4375", "123456789012345678901234567890", "0." + "0" * 40 + "1", "\u0661.\u0665",
             "", ".", "e5", "1e", "1__0", "_1", "1_", "0x1p3", "1 2", "infin", "+-1", "1\0"]:
    attempt(lambda: float(text))
attempt(lambda: float(b"2.5"))
attempt(lambda: float(bytearray(b"x")))
attempt(lambda: float(None))
attempt(lambda: float([]))
attempt(lambda: float(1, 2))
attempt(lambda: float(x=1))
attempt(lambda: float())
attempt(lambda: float(10**400))
attempt(lambda: float(2**53 + 1))
