# float(): text forms, special values, errors; complex() text forms.
def show(f, *args):
    try:
        print(f(*args), end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")


for text in "1.5", " -2e3\n", ".5", "5.", "1_0.0_1", "inf", "-Infinity", "+iNf", "nan", "-NaN", "1e400", "-1e-400", "0x1p3", "", " ", ".", "e5", "1e", "1__0", "_1", "1_", "1._5", "1 2", "infin", "１.５", "٣", "1e+5", "--1", "nan1", "1,5", "1\0":
    show(float, text)
print()
for v in 5, 2**100, 10**400, True, b"2.5", bytearray(b"1e1"), None, [], 1j, "é":
    show(float, v)
print()
for args in ("1+2j",), (" 1-2j ",), ("j",), ("-j",), ("1e3j",), ("(1+2j)",), ("( 1 )",), ("1 + 2j",), ("",), ("1+2",), ("2j+1",), ("nan+infj",), (1, 2), (1j, 2j), ("1", 2), (1, "2"), (2.5,), (1 + 2j,), (None,), ([1],), ("1+j",), ("1_0+2_0j",), ("+-1j",), (True, True):
    show(complex, *args)
show(complex)
print()
print(complex(real=1, imag=2), float(), complex(imag=-0.0), complex(-0.0), complex("-0-0j"))
