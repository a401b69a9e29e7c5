# __enter__ and __exit__ come from the type, both before __enter__ runs.
class Traced(type):
    def __getattribute__(cls, name):
        print("metaclass asked for", name)
        return super().__getattribute__(name)


class Plain:
    def __enter__(self):
        print("enter")

    def __exit__(self, *args):
        print("exit")


manager = Plain()
manager.__enter__ = lambda: print("never")
manager.__exit__ = lambda *args: print("never")
with manager:
    print("body")


class Swapped:
    def __enter__(self):
        Swapped.__exit__ = lambda self, *args: print("new exit")
        print("enter")

    def __exit__(self, *args):
        print("old exit")


with Swapped():
    print("body")
with Swapped():
    print("body")


class Bound:
    @staticmethod
    def __enter__():
        print("static enter")

    @classmethod
    def __exit__(cls, *args):
        print("class exit", cls.__name__, args)


with Bound():
    pass


class Getter:
    def __get__(self, instance, owner):
        print("get", instance is not None, owner.__name__)
        return lambda *args: print("called", len(args))


class ByDescriptor:
    __enter__ = Getter()
    __exit__ = Getter()


with ByDescriptor():
    print("body")
