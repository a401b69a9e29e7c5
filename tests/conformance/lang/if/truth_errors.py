# A __bool__ or __len__ that does not answer properly makes the if statement raise.
class Bad:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


class BadLen:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Raising:
    def __bool__(self):
        raise LookupError("no truth")


for value in Bad(1), Bad(None), BadLen(-1), BadLen("3"), BadLen(2 ** 70), Raising():
    try:
        if value:
            print("true")
        else:
            print("false")
    except Exception as e:
        print(type(e).__name__, e)
