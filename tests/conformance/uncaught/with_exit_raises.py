# __exit__ raises while an exception is on its way.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        raise RuntimeError("exit failed")


with Manager():
    1 / 0
