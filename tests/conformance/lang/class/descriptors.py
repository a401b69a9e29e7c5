# Data descriptors come before the instance's dict, others after it.
class Data:
    def __get__(self, obj, owner):
        return "data", obj is not None, owner.__name__

    def __set__(self, obj, value):
        print("set", value)

    def __delete__(self, obj):
        print("delete")


class NonData:
    def __get__(self, obj, owner):
        return "non-data"


class C:
    data = Data()
    non = NonData()
    plain = "plain"


c = C()
c.__dict__.update(data="instance", non="instance", plain="instance")
print(c.data, c.non, c.plain)
c.data = 5
del c.data
del c.non
print(c.non, C.data, C.non)


class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__["s"] = value * 2


class D:
    s = SetOnly()


d = D()
print(type(d.s).__name__)
d.s = 21
print(d.s)
try:
    del d.s
except AttributeError as e:
    print(e)
