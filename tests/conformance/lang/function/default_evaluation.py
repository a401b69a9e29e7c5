# Defaults are evaluated once, from left to right, when the def is executed.
def show(x):
    print("eval", x)
    return x


def f(a=show(1), b=show(2), /, c=show(3), *, d=show(4), e=show(5)):
    return a, b, c, d, e


print(f(), f(10, d=40))
print(f.__defaults__, f.__kwdefaults__)


def append(item, to=[]):
    to.append(item)
    return to


print(append(1), append(2), append(3, []), append(4))


def whats_on_the_telly(penguin=None):
    if penguin is None:
        penguin = []
    penguin.append("property of the zoo")
    return penguin


print(whats_on_the_telly(), whats_on_the_telly())
x = 5


def later(y=x):
    return y


x = 6
print(later())
print([g() for g in [lambda i=i: i for i in range(3)]], [g() for g in [lambda: i for i in range(3)]])
