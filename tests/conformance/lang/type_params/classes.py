# Generic classes: Generic among the bases, parameters seen in the body.
class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()

    def param(self):
        return T

    parameters = (T,)


s = Stack[int]()
s.push(1)
s.push(2)
print(s.pop(), s.items, Stack.__type_params__, Stack.parameters)
print(Stack.__name__, Stack.__qualname__, Stack.push.__qualname__, s.param() is Stack.__type_params__[0])
print([b.__name__ for b in Stack.__mro__])
print(Stack.push.__annotations__)


class Base:
    def __init_subclass__(cls, **kwargs):
        print("subclass", cls.__name__, kwargs)


class Child[K, V](Base, option=1):
    def method[T](self, key: K, value: T) -> V:
        return K, V, T


print(Child.__orig_bases__[0] is Base, Child.__type_params__, Child().method(1, 2))


def make[T](x: T):
    class Local[U](dict):
        both = T, U

    return Local


print(make(1).both, make(1).__qualname__)


def decorate(cls):
    print("decorate", cls.__name__)
    return cls


@decorate
class Decorated[T]:
    ...


print(Decorated)
