# Decorated objects keep their own names and qualified names.
def keep(x):
    return x


@keep
def f():
    @keep
    def inner():
        return lambda: None

    @keep
    class Local:
        @keep
        def method(self):
            return (i for i in [1])

    return inner, Local


class A:
    @keep
    def m(self):
        def nested():
            pass

        return nested

    @keep
    class B:
        @staticmethod
        def s():
            pass


inner, Local = f()
print(f.__name__, f.__qualname__)
print(inner.__name__, inner.__qualname__, inner().__qualname__)
print(Local.__name__, Local.__qualname__, Local.method.__qualname__, Local().method().__qualname__)
print(A.m.__qualname__, A().m().__qualname__, A.B.__qualname__, A.B.s.__qualname__)
print(A.B, Local.__module__)
