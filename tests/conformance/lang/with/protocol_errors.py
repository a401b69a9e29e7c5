# What is missing decides the message; nothing is entered.
class OnlyEnter:
    def __enter__(self):
        print("must not run")


class OnlyExit:
    def __exit__(self, *args):
        print("must not run")


def evaluate(make):
    print("evaluated")
    return make()


for make in (OnlyEnter, OnlyExit, object, int):
    try:
        with evaluate(make):
            print("must not run")
    except TypeError as error:
        print(error)
