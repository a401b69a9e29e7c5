# The first line of a decorated definition is its first decorator's; free variables are in the order of names.
def deco(x):
    return x


@deco
@deco
class A:
    @deco
    @deco

    def m(self):
        pass


@deco
def f():
    pass


def outer(zeta, alpha):
    def inner():
        return zeta + alpha + middle

    middle = 1
    return inner


print(A.__firstlineno__, A.m.__code__.co_firstlineno, f.__code__.co_firstlineno)
inner = outer(3, 2)
print(inner.__code__.co_freevars, [cell.cell_contents for cell in inner.__closure__])
