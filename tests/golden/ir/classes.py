# Class bodies: namespace, cell of __class__, attributes of self, bases and keywords, nesting, type parameters.
class Point(Base, metaclass=Meta, flag=1):
    """A point."""

    dimensions = 2

    def __init__(self, x, y):
        super().__init__()
        self.x = self.y = 0
        self.x, self.y = x, y
        self.__hidden = x

    @property
    def sum(self):
        return self.x + self.y

    class Inner:
        kind = dimensions


class Starred(*bases, **options):
    pass


class Box[T]:
    def get(self) -> T:
        return self.item


def make(name):
    class Local:
        label = name

        def get(self):
            return name, __class__

    return Local
