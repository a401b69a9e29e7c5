# 2.4.6, 2.4.7: floating-point and imaginary literals.
print(3.14, 10., .001, 1e100, 3.14e-10, 0e0, 3.14_15_93, 1E5, 1e+5, 00.5, 077e010, 077., 1_0e1_0)
print(3.14j, 10.j, 10j, .001j, 1e100j, 3.14e-10j, 3.14_15_93j, 0j, 1J, 007j, -0j, 1-0j)
print(1e400, -1e400, 1e-400, 1e308 * 10, 5e-324, 0.1 + 0.2, 1e16, 1e15, 123456789012345678.0, 1e22, 1e23)
print(type(1.), type(1j), (1.).is_integer(), 1.5.hex(), 1e3.__class__)
for text in "1e", "1_e5", "1e_5", "1._5", "._1", "1.e5_", "1.5_", "1jj", "0x1.5", "1.2.3", "1e5.5", "1..2":
    try:
        print(text, eval(text))
    except (SyntaxError, AttributeError) as e:
        print(text, e.msg)
