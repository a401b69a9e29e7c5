# Functions whose names differ by an ending that the compiler uses for tables of its own.
def f(a):
    return a + 1


def f_code(a, b):
    return a * b


def f_call(x):
    return -x


def f_known(x):
    return x


def g():
    yield 1
    yield f(2)


def g_frame():
    yield 3


def g_resume():
    return 4


class C:
    def __write(self, a):
        return a

    def __write_code(self, a, b):
        return self.__write(a) + b

    def both(self):
        return self.__write_code(1, 2)


print(f(1), f_code(2, 3), f_call(4), f_known(5))
print(list(g()), list(g_frame()), g_resume(), C().both())
