"""Methods replaced, shadowed, deleted and moved while a loop calls them."""


class Base:
    def __init__(self, n):
        self.n = n

    def value(self, k):
        return self.n * k

    def spare(self, k):
        return -k


class Left(Base):
    def value(self, k):
        return self.n + k


class Right(Base):
    pass


def replacement(self, k):
    return 1000 + k


def run(things, hook):
    seen = []
    for i in range(12):
        hook(i, things)
        total = 0
        for t in things:
            total += t.value(i)
        seen.append(total)
    return seen


def patch_class(i, things):
    if i == 3:
        Left.value = replacement
    if i == 5:
        del Left.value
    if i == 7:
        Base.value = Base.spare
    if i == 9:
        Right.value = lambda self, k: 0.5


def shadow_instance(i, things):
    if i == 2:
        things[0].value = lambda k: 7
    if i == 4:
        del things[0].value
    if i == 6:
        things[1].other = 1
    if i == 8:
        things[2].__dict__["value"] = lambda k: 9


def move_class(i, things):
    if i == 2:
        things[0].__class__ = Right
    if i == 4:
        things[0].__class__ = Left
    if i == 6:
        Left.__bases__ = (Right,)


def change_access(i, things):
    if i == 2:
        Left.__getattribute__ = lambda self, name: (lambda k: 40 + k) if name == "value" else object.__getattribute__(self, name)
    if i == 4:
        del Left.__getattribute__
    if i == 6:
        del Base.value
        Base.__getattr__ = lambda self, name: lambda k: 60
    if i == 8:
        Base.value = property(lambda self: lambda k: 80)


def change_code(i, things):
    if i == 2:
        first.__code__ = second.__code__
    if i == 4:
        first.__defaults__ = (1, 2)


def first(self, k):
    return k


def second(self, k):
    return k * 2


def fresh():
    return [Left(1), Right(2), Base(3), Left(4)]


original = Base.value
left_value = Left.value
for hook in (shadow_instance, patch_class, move_class, change_access, change_code):
    Base.value = original
    Left.value = left_value
    if "value" in Right.__dict__:
        del Right.value
    if hook is change_code:
        Left.value = first
    print(hook.__name__, run(fresh(), hook))
