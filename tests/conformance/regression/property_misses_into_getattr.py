# An AttributeError that a property's getter raises calls __getattr__.
class C:
    def __getattr__(self, name):
        return "hook " + name

    @property
    def size(self):
        return (2.5).bit_count()


o = C()
print(o.size)


def f():
    return o.size


print(f(), f(), getattr(o, "size"))
