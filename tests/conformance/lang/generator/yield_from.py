# yield from hands send, throw and close on to the inner generator, and takes any iterable.
def inner():
    try:
        x = yield "a"
        print("inner got", x)
        y = yield "b"
        print("inner got", y)
    except ValueError as e:
        print("inner handles", e)
        yield "after"
    finally:
        print("inner finally")
    return "result"


def outer():
    print("result:", (yield from inner()))
    yield from "xy"
    yield from range(2)
    yield from {"k": 1}
    yield from []


g = outer()
print(next(g), g.send(1), g.send(2), list(g))
g = outer()
next(g)
print(g.throw(ValueError("v")), next(g))
g = outer()
next(g)
g.close()
g = outer()
try:
    next(g), next(g), next(g)
    g.send("to a str iterator")
except AttributeError as e:
    print(e)
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)


class Custom:
    def __iter__(self): return self
    def __next__(self): return 1
    def send(self, v): return f"custom send {v}"
    def throw(self, e): return f"custom throw {e!r}"
    def close(self): print("custom close")


def delegate():
    yield from Custom()


g = delegate()
print(next(g), g.send(5), g.throw(KeyError("k")))
g.close()
