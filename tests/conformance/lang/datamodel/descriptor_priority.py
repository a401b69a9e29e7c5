# 3.3.2.3: data descriptors override the instance dictionary; non-data descriptors are overridden by it.
class Get:
    def __get__(self, obj, owner):
        return "Get"


class GetSet(Get):
    def __set__(self, obj, value):
        print("set", value)


class SetOnly:
    def __set__(self, obj, value):
        print("set only", value)


class DeleteOnly:
    def __delete__(self, obj):
        print("delete only")


class C:
    get, getset, setonly, deleteonly = Get(), GetSet(), SetOnly(), DeleteOnly()


c = C()
for name in "get", "getset", "setonly", "deleteonly":
    c.__dict__[name] = "dict"
print(c.get, c.getset, c.setonly, c.deleteonly)
c.get = 1
c.getset = 2
c.setonly = 3
print(c.__dict__)
for name in "get", "getset", "setonly", "deleteonly":
    for action in (lambda: delattr(c, name)), (lambda: setattr(c, name, 9)):
        try:
            action()
        except AttributeError as e:
            print(name, e)
print(sorted(c.__dict__), c.get, type(c.setonly).__name__)
C.get = "replaced"
print(c.get, C().get)
