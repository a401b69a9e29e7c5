# A method is looked up before the arguments of its call are evaluated.
def show(x):
    print("eval", x)
    return x


class Obj:
    def __getattr__(self, name):
        print("getattr", name)
        return show


Obj().method(show("arg"))
try:
    "text".missing(show("never"))
except AttributeError as e:
    print(e)
