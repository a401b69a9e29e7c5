# __instancecheck__ and __subclasscheck__; unions and tuples.
class Meta(type):
    def __instancecheck__(cls, o):
        print("instance?", o, end=" ")
        return o == 5

    def __subclasscheck__(cls, c):
        print("subclass?", c.__name__, end=" ")
        return c is int


class Odd(metaclass=Meta): pass


print(isinstance(5, Odd), isinstance(6, Odd), issubclass(int, Odd), issubclass(str, Odd))
print(isinstance(Odd(), Odd))
print(isinstance(1, int | str), isinstance("s", (int, (float, str))), issubclass(bool, int | str), isinstance(None, int | None))
print(isinstance(5, (str, Odd)))
print(int | str, int | None, (int | str) == (str | int), type(int | str).__name__)
try:
    isinstance(1, list[int] | int)
except TypeError as e:
    print(e)
try:
    1 | int
except TypeError as e:
    print(e)
