# A name that the module binds further down is looked up, and found unbound, before the arguments of its call are evaluated.
def find(x):
    print("find", x)
    return x


try:
    generator(find(1))
except NameError as e:
    print(e)
try:
    plain(find(2), find(3))
except NameError as e:
    print(e)
try:
    plain(x=find(4))
except NameError as e:
    print(e)
try:
    C(find(5)).method(find(6))
except NameError as e:
    print(e)
try:
    print(find(7), plain, find(8))
except NameError as e:
    print(e)


def generator(x):
    yield x


def plain(x):
    return x


class C:
    def __init__(self, x):
        pass

    def method(self, x):
        return x


print(list(generator(find(9))), plain(find(10)), C(find(11)).method(find(12)))
