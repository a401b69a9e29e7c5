# 3.3.3.1: keyword arguments of the class statement reach the parent's __init_subclass__.
class Philosopher:
    def __init_subclass__(cls, /, default_name, **kwargs):
        print("init_subclass", cls.__name__, default_name, kwargs)
        super().__init_subclass__(**kwargs)
        cls.default_name = default_name


class AustralianPhilosopher(Philosopher, default_name="Bruce"):
    pass


print(AustralianPhilosopher.default_name, type(Philosopher.__dict__["__init_subclass__"]).__name__)


def attempt(f):
    try:
        f()
    except TypeError as e:
        print(e)


attempt(lambda: type("Missing", (Philosopher,), {}))
attempt(lambda: type("Extra", (Philosopher,), {}, default_name=1, other=2))
attempt(lambda: type("Plain", (), {}, key=1))
attempt(lambda: object.__init_subclass__(1))
attempt(lambda: type("Meta", (type,), {}, key=1))


class Registry:
    classes = []

    @classmethod
    def __init_subclass__(cls):
        Registry.classes.append(cls.__name__)


class One(Registry):
    pass


class Two(One):
    pass


print(Registry.classes)
