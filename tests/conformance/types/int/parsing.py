def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


for text in ["0", " 12 ", "+5", "-5", "1_000", "1__0", "_1", "1_", "0x10", "00", "010", "\u0661\u0662", "1.0", "- 1", "", "9" * 30]:
    attempt(lambda: int(text))
for text, base in [("0x1f", 16), ("0X_1F", 0), ("0b101", 0), ("0o17", 0), ("1f", 16), ("zz", 36), ("012", 0), ("0_0", 0), ("0b2", 0),
                   ("0b101", 16), ("8", 8), ("101", 2), ("-0x10", 16), ("0x", 16), ("9" * 40, 10), ("z" * 40, 36)]:
    attempt(lambda: int(text, base))
attempt(lambda: int(b" 42 "))
attempt(lambda: int(bytearray(b"ff"), 16))
attempt(lambda: int(b"x"))
attempt(lambda: int("1\0"))
attempt(lambda: int("12", base=8))
