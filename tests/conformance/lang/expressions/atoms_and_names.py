# 6.2: atoms: names, literals, parenthesised forms, displays; a yield expression in parentheses; private names.
print((), (1,), (1, 2), 1, (1), ((),), [], [1,], {}, {1: 2,}, {1,}, {*()}, [*()], (*(),))
a = 1,
b = 1, 2,
print(a, b, type(()), type((1)), (yield_ for yield_ in "x").__name__)


class Private:
    __x = 1
    __y__ = 2
    _Private__z = 3

    def get(self):
        __local = "local"
        return self.__x, self.__y__, self.__z, sorted(locals()), __local

    def imports(self):
        import __hidden as h


class _Lead:
    def f(self):
        self.__a = 1
        return vars(self)


class __:
    def f(self):
        self.__b = 1
        return vars(self)


print(Private().get(), _Lead().f(), __().f())
try:
    Private().imports()
except ImportError as e:
    print(e)
try:
    class Inner:
        print(__undefined)
except NameError as e:
    print(e)
