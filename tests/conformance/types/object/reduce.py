# What object.__reduce_ex__ and __getstate__ give without copyreg (protocol 2 on needs it).
class Plain:
    pass


class Members:
    __slots__ = ("b", "a", "__hidden", "unset")

    def __init__(self):
        self.a, self.b, self.__hidden = 1, 2, 3


class Both(Members):
    pass


class One:
    __slots__ = "only"


p = Plain()
print(p.__getstate__())
p.x = [1]
print(p.__getstate__(), p.__getstate__() is p.__dict__)
print(Members().__getstate__())
b = Both()
print(b.__getstate__())
b.z = 4
print(b.__getstate__())
o = One()
print(o.__getstate__())
o.only = 5
print(o.__getstate__())


class Own:
    def __reduce__(self):
        return "own"


print(Own().__reduce_ex__(4), Own().__reduce_ex__(0))
i = Own()
i.__reduce__ = lambda: "of the instance"
print(i.__reduce_ex__(2))
print(bytearray(b"a\xff").__reduce__(), bytearray().__reduce_ex__(2), bytearray(b"a").__reduce_ex__(3))


class Array(bytearray):
    __slots__ = ("x", "__dict__")


a = Array(b"q")
a.x, a.y = 1, 2
print(a.__reduce_ex__(4)[1:])
print({1}.__reduce__())
for value in ((i for i in ()), memoryview(b"")):
    try:
        value.__reduce_ex__(2)
    except TypeError as e:
        print(e)
