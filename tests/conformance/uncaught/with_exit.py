# Tracebacks through with statements.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        print("exit", info[0].__name__)
        return False


with Manager() as m:
    with Manager():
        m.missing()
