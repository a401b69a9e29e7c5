# 3.3.2.2: a descriptor that stores values per instance and validates them.
class Typed:
    def __init__(self, kind, default):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.private = "_" + name

    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.private, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.private[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.private, value)

    def __delete__(self, obj):
        delattr(obj, self.private)


class Item:
    name = Typed(str, "?")
    price = Typed((int), 0)

    def __init__(self, name, price):
        self.name = name
        self.price = price


i = Item("pen", 3)
print(i.name, i.price, vars(i))
try:
    i.price = "cheap"
except TypeError as e:
    print(e)
del i.price
print(i.price, vars(i))
try:
    del i.price
except AttributeError as e:
    print(e)
print(type(Item.name).__name__, Item.name.private)
