# A decorator that raises.
def deny(f):
    raise PermissionError(f.__name__ + " denied")


@deny
def task():
    pass
