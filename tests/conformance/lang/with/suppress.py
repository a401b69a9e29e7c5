# A true result of __exit__ suppresses the exception; anything else lets it go on.
class Manager:
    def __init__(self, result):
        self.result = result

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", kind.__name__ if kind else None, value, traceback is not None)
        return self.result


for result in (True, False, None, 0, 1, "", "yes", [], [0]):
    try:
        with Manager(result):
            raise ValueError(result)
        print("went on after", repr(result))
    except ValueError as error:
        print("raised", error.args)


class Odd:
    def __bool__(self):
        raise RuntimeError("no truth")


try:
    with Manager(Odd()):
        raise KeyError("k")
except RuntimeError as error:
    print(error, type(error.__context__).__name__)
