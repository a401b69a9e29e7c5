# property, staticmethod, classmethod and setters in class bodies.
class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        "degrees"
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        print("set", value)
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("delete")
        del self._celsius

    @staticmethod
    def freezing():
        return 0

    @classmethod
    def hot(cls):
        return cls(100)

    @property
    @classmethod
    def odd(cls):
        return cls

    def local(f):
        def wrapper(self):
            return f"<{f(self)}>"

        return wrapper

    @local
    def text(self):
        return self._celsius


t = Temperature.hot()
print(t.celsius, Temperature.freezing(), t.text(), Temperature.celsius.__doc__)
t.celsius = 20
print(t.celsius)
del t.celsius
print(hasattr(t, "celsius"))
print(sorted(name for name in vars(Temperature) if not name.startswith("__")))
