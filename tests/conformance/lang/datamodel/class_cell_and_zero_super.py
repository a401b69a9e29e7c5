# 3.3.3.6: __class__ and zero-argument super() in nested functions, comprehensions, lambdas, decorated and moved methods.
class Base:
    def who(self):
        return "base"


class Sub(Base):
    def who(self):
        return "sub"

    def nested(self):
        def inner(s):
            return super().who(), __class__.__name__
        return inner(self), (lambda s: super().who())(self), [__class__.__name__ for _ in "x"]

    def comprehension(self):
        try:
            return [super().who() for _ in range(1)]
        except (TypeError, RuntimeError) as e:
            return type(e).__name__, str(e)

    def generator(self):
        try:
            return list(super().who() for _ in range(1))
        except (TypeError, RuntimeError) as e:
            return type(e).__name__, str(e)

    def reassigned(self):
        self = Sub()
        return super().who()

    def default(self, cls=lambda: __class__):
        return cls().__name__

    @staticmethod
    def static():
        return __class__

    async def coroutine(self):
        return super().who()


class Other(Base):
    moved = Sub.nested


def not_in_class(self):
    try:
        return super().who()
    except RuntimeError as e:
        return str(e)


Sub.added = not_in_class
s = Sub()
print(s.nested(), s.comprehension(), s.generator(), s.reassigned(), s.static() is Sub, s.added())
try:
    print(s.default())
except NameError as e:
    print(e)
try:
    Other().moved()
except TypeError as e:
    print(e)
try:
    s.coroutine().send(None)
except StopIteration as e:
    print(e.value)


class Shadow(Base):
    def f(self):
        __class__ = 5
        try:
            return super().who(), __class__
        except (RuntimeError, TypeError) as e:
            return str(e)

    def g(self, super=lambda: "own super"):
        return super()


print(Shadow().g(), Shadow().f())
