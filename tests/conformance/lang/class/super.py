# super() and __class__ in methods, nested functions and comprehensions.
class A:
    def name(self):
        return "A"

    @classmethod
    def make(cls):
        return cls.__name__

    def __init_subclass__(cls):
        cls.tag = "tagged " + cls.__name__


class B(A):
    def name(self):
        return "B" + super().name()

    def by_class(self):
        return __class__.__name__

    def nested(self):
        def inner():
            return super(B, self).name()

        return inner()

    def explicit(self):
        return super(B, self).name() + super(__class__, self).name()

    def in_list(self):
        return [super().name() for _ in range(2)]

    def in_dict(self):
        return {i: super().name() for i in range(1)}

    @classmethod
    def make(cls):
        return "B" + super().make()

    def lazily(self):
        return list(super(__class__, self).name() for _ in range(2))


b = B()
print(b.name(), b.by_class(), b.nested(), b.explicit(), b.in_list(), b.in_dict(), B.make(), b.lazily(), B.tag)


def outside():
    return super().name()


try:
    outside()
except RuntimeError as error:
    print(error)


class NoArgs:
    def f():
        super()


try:
    NoArgs.f()
except RuntimeError as error:
    print(error)
