name = __name__
is_main = __name__ == "__main__"


class K: pass


def func(): pass
