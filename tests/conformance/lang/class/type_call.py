# type(name, bases, dict) makes classes like the statement does.
def greet(self): return "hello " + self.name


C = type("C", (), {"greet": greet, "name": "c", "__doc__": "made"})
print(C().greet(), C.__name__, C.__doc__, C.__module__, C.__qualname__)
D = type("D", (C,), dict(name="d"))
print(D().greet(), D.__mro__[1] is C, type(D), type(5), type(type))
for args in (), (1, 2), ("x",  (), {}, 4), ("x", [], {}), (5, (), {}), ("x", (), 5):
    try:
        print(type(*args))
    except TypeError as e:
        print(e)
print(isinstance(D(), (int, C)), isinstance(D, type), issubclass(bool, int), issubclass(D, (str, C)))
for action in lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: isinstance(1, (str, 5)):
    try:
        print(action())
    except TypeError as e:
        print(e)
print(C.__subclasses__())
