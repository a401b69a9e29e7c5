"""ABCMeta with register() and __subclasshook__; abstractmethod marks only."""


def abstractmethod(f):
    f.__isabstractmethod__ = True
    return f


class ABCMeta(type):
    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        cls._registry = []

    def register(cls, subclass):
        cls._registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        hooked = cls.__subclasshook__(subclass)
        if hooked is not NotImplemented:
            return hooked
        if cls in type.mro(subclass):
            return True
        return any(issubclass(subclass, r) for r in cls._registry) or \
            any(issubclass(subclass, s) for s in type.__subclasses__(cls))


class ABC(metaclass=ABCMeta):
    pass
