def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


import sys

print(sys.get_int_max_str_digits())
n = 10**4299
attempt(lambda: len(str(n)))
attempt(lambda: len(str(n * 10)))
attempt(lambda: len(f"{n * 10}"))
attempt(lambda: len("%d" % (n * 10)))
attempt(lambda: len(hex(n * 10)))
attempt(lambda: int("1" * 4300) % 7)
attempt(lambda: int("1" * 4301))
attempt(lambda: int("f" * 5000, 16) % 7)
sys.set_int_max_str_digits(5000)
attempt(lambda: len(str(n * 10)))
attempt(lambda: sys.set_int_max_str_digits(10))
sys.set_int_max_str_digits(0)
attempt(lambda: len(str(10**6000)))
