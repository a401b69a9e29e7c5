# The namespace of __prepare__ is used for the suite: lookups and stores go through it.
class Logging(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("set", key, value if isinstance(value, int) else "...")
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.startswith("auto"):
            return 42
        raise KeyError(key)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Logging()


class C(metaclass=Meta):
    a = 1
    b = auto_value
    a = a + 1

    def method(self):
        pass


print(C.a, C.b, type(C.__dict__).__name__)


class BadPrepare(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5


try:
    class D(metaclass=BadPrepare):
        pass
except TypeError as e:
    print(e)
