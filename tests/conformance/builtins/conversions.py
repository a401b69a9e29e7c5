# int, float, str, bool, list and their kin as conversion functions.
def attempt(f, *args):
    try:
        print(f.__name__, args, repr(f(*args)))
    except (TypeError, ValueError, OverflowError) as e:
        print(f.__name__, args, type(e).__name__, e)


for args in ((), ("12",), (" -7\n",), ("1_000",), ("ff", 16), ("0b101", 0), ("z", 36), (3.9,), (-3.9,), (True,), (b"15",),
             ("1.5",), ("",), ("x",), ("12", 99), (None,), ([],), (12, 10), ("٣",)):
    attempt(int, *args)
for args in ((), ("1.5",), (" 1e3 ",), ("inf",), ("-nan",), ("1_0.5",), (2,), ("x",), (None,), (10 ** 400,)):
    attempt(float, *args)
attempt(complex, 1, 2)
attempt(complex, "1+2j")
attempt(str, b"abc", "ascii")
attempt(bool, [0])
attempt(list, "ab")
attempt(tuple, {1: 2})
attempt(dict, [("a", 1)])
attempt(dict, [1])
attempt(set, 5)
attempt(bytes, [1, 2])
attempt(bytes, [256])
attempt(chr, 65)
attempt(ord, "ab")
attempt(hex, 255)
attempt(oct, -8)
attempt(bin, 5)
attempt(hex, 1.5)
