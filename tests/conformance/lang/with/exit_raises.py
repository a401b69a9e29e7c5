# Exceptions out of __exit__ and __enter__, and what becomes of the first one.
class Manager:
    def __init__(self, name, on_enter=None, on_exit=None):
        self.name, self.on_enter, self.on_exit = name, on_enter, on_exit

    def __enter__(self):
        print("enter", self.name)
        if self.on_enter:
            raise self.on_enter

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, value)
        if self.on_exit:
            raise self.on_exit


def show(error):
    while error is not None:
        print("   ", type(error).__name__, error)
        error = error.__context__


def attempt(*managers, body=None):
    try:
        with managers[0]:
            with managers[1]:
                if body:
                    raise body
                return "returned"
    except Exception as error:
        show(error)


attempt(Manager("a"), Manager("b", on_enter=ValueError("enter")))
attempt(Manager("a"), Manager("b", on_exit=ValueError("exit")))
attempt(Manager("a"), Manager("b", on_exit=ValueError("exit")), body=KeyError("body"))
attempt(Manager("a", on_exit=TypeError("outer")), Manager("b", on_exit=ValueError("inner")))
