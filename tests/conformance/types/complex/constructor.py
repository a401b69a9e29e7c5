def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


for args in [(), (1,), (1, 2), (1j, 1j), (-0.0, -0.0), (1.5, 2j), (True,), (1 - 0j,)]:
    attempt(lambda: complex(*args))
for text in ["1", "1j", "j", "-j", "1+2j", "1-2J", "(1+2j)", " ( 1.5e3-.5j ) ", "1_0+1_0j", "inf", "-inf-infj", "nan+nanj", "1 + 2j", "1+", "j1", "", "()", "1j+2", "1__0", "a"]:
    attempt(lambda: complex(text))
attempt(lambda: complex("1", 2))
attempt(lambda: complex(1, "2"))
attempt(lambda: complex(None))
attempt(lambda: complex(1, None))
attempt(lambda: complex(real=1, imag=2))
attempt(lambda: complex(1, 2, 3))
attempt(lambda: complex(a=1))


class Point:
    def __complex__(self):
        return 5 - 6j


class Half:
    def __float__(self):
        return 0.5


class Wrong:
    def __complex__(self):
        return 1


class Sub(complex):
    pass


attempt(lambda: complex(Point()))
attempt(lambda: complex(Half(), Half()))
attempt(lambda: complex(Wrong()))
attempt(lambda: Sub(1, 2))
attempt(lambda: type(Sub(1, 2) + 1))
attempt(lambda: Sub("1+2j").conjugate())
