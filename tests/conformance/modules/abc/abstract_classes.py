# abc: what cannot be instantiated, abstract properties and class methods, registration, subclass hooks, caches.
from abc import ABC, ABCMeta, abstractmethod, update_abstractmethods, get_cache_token


class Base(ABC):
    @abstractmethod
    def a(self):
        return "base a"

    @property
    @abstractmethod
    def p(self):
        ...

    @classmethod
    @abstractmethod
    def c(cls):
        ...

    @staticmethod
    @abstractmethod
    def s():
        ...


class Part(Base):
    def a(self):
        return super().a() + "!"
    p = 5


class Full(Part):
    @classmethod
    def c(cls):
        return cls.__name__

    @staticmethod
    def s():
        return "s"


print(sorted(Base.__abstractmethods__), sorted(Part.__abstractmethods__), Full.__abstractmethods__, Full().a(), Full.c(), Full().p, Full.s())
for cls in Base, Part:
    try:
        cls()
    except TypeError as e:
        print(e)


class Hook(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, sub):
        if cls is Hook:
            return True if hasattr(sub, "quack") else NotImplemented
        return NotImplemented


class Duck:
    def quack(self):
        pass


class Registered:
    pass


print(issubclass(Duck, Hook), isinstance(Duck(), Hook), issubclass(int, Hook), Hook.register(Registered) is Registered, issubclass(Registered, Hook), isinstance(Registered(), Hook))


@Hook.register
class Decorated:
    pass


class Sub(Hook):
    pass


print(isinstance(Decorated(), Hook), issubclass(Duck, Sub), type(get_cache_token()).__name__)
for f in (lambda: Hook.register(5)), (lambda: Sub.register(Hook)), (lambda: issubclass(5, Hook)), (lambda: isinstance(5, Hook)):
    try:
        print(f())
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


class Late(ABC):
    @abstractmethod
    def m(self):
        pass


Late.m = lambda self: 1
try:
    Late()
except TypeError as e:
    print(e)
update_abstractmethods(Late)
print(Late().m())


class Plain:
    @abstractmethod
    def m(self):
        return "no ABCMeta, no check"


print(Plain().m())
