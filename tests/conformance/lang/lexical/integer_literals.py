# 2.4.5: decimal, binary, octal, hexadecimal integers, underscores, no limit of length.
print(0, 00, 0_0, 7, 2147483647, 0o177, 0b100110111, 79228162514264337593543950336, 0o377, 0xdeadbeef)
print(100_000_000_000, 0b_1110_0101, 0X_Ff, 0O17, 0B11, 0xFFFFFFFFFFFFFFFFFFFF)
print(1 .real, (1).real, 0xF .real, -1 .real, 2 .__add__(3))
for text in "012", "0_", "1__0", "0x", "0b2", "0o8", "1_", "0b", "0xg", "1a", "0_7", "00_1", "0b1_", "09.5", "1_000j":
    try:
        print(text, eval(text))
    except SyntaxError as e:
        print(text, e.msg)
