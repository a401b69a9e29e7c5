# __set_name__ of the attributes is called in their order when the class is made.
class Named:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, owner):
        return f"value of {self.name}"


class C:
    one = Named()
    two = Named()
    alias = two


print(C().one, C.two)
C.late = Named()
try:
    print(C.late)
except AttributeError as e:
    print(e)


class Failing:
    def __set_name__(self, owner, name):
        raise ValueError("bad name")


try:
    class D:
        attribute = Failing()
except ValueError as e:
    print(e, e.__notes__)


class Order(type):
    def __init__(cls, *args):
        print("metaclass init")


class E(metaclass=Order):
    field = Named()
