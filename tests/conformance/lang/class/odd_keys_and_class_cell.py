# Names that are no strings in a class's namespace are warned of; the cell of a class is not the __class__ around it.
import warnings

with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    type("My", (), {1: 2, "x": 3})

    class Meta(type):
        def __new__(mcls, name, bases, ns):
            ns[1] = 2
            return super().__new__(mcls, name, bases, ns)

    class Other(metaclass=Meta):
        pass
print([(w.category.__name__, str(w.message)) for w in found])


class T:
    def m(self):
        class X:
            nonlocal __class__
            __class__ = 42

            def f(self):
                return __class__
        print(__class__, X.f(1) is X)

        class Y:
            print(__class__)

            def f(self):
                return __class__
        print(Y().f() is Y)

        class Z:
            nonlocal __class__
            print(__class__)
            __class__ = 5
        print(__class__)


T().m()
