# The doc of a property and of instances of its subclasses.
def documented(self):
    "the getter's"


def plain(self):
    pass


class Sub(property):
    "the class's"


class Slotted(property):
    __slots__ = ()


class DocSlot(property):
    __slots__ = ("__doc__",)


for kind in (property, Sub, DocSlot):
    print(kind.__name__, kind(documented).__doc__, kind(plain).__doc__, kind(plain, doc="given").__doc__)
    print(kind(documented, doc="given").getter(plain).__doc__, kind(plain).getter(documented).__doc__)
print(Slotted(plain, doc="dropped").fget is plain)
try:
    Slotted(documented)
except AttributeError as e:
    print("AttributeError")
p = property(documented)
p.__doc__ = "assigned"
print(p.__doc__, p.getter(documented).__doc__)


def annotated(x: int) -> str:
    "doc"


for wrapper in (staticmethod, classmethod):
    print(vars(wrapper(annotated)), wrapper(annotated).__annotations__ is annotated.__annotations__)
