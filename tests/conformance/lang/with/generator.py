# yield inside with, and what close() and throw() do to it.
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


def produce():
    with Manager("a") as name:
        got = yield name
        print("got", got)
        with Manager("b"):
            yield "inner"
    yield "after"


g = produce()
print(next(g))
print(g.send("hello"))
print(list(g))
g = produce()
next(g)
g.close()
g = produce()
print(next(g))
print(g.throw(ValueError("v")))
g = produce()
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print("out", error)
