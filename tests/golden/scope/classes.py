x = y = 0


def function():
    x = y = z = 1

    class Reads:
        a = x
        y = y

        def method(self):
            return x, y, a, __class__

        comprehension = [x for x in y if z]
        closure = [lambda: (x, z) for x in y]

    class Declares(Reads, key=z):
        nonlocal x
        global y
        x = y = 2
        annotated: z

        def __private(self, __param):
            self.__attribute = __param
            __local = super().method
            return [super().method() for __item in __local]

        class Nested:
            def who(self):
                return __class__, x, y, z

    return Reads, Declares


class _Under:
    __name = 1
    __dunder__ = 2
    import __module


class Empty:
    pass
