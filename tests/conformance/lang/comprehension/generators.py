# Generator expressions are generators: send, throw, close, laziness.
g = (print("item", i) or i for i in range(3))
print(next(g), g.gi_running)
g.close()
print(list(g))


def raising():
    yield 1
    raise ValueError("inside")


h = (x for x in raising())
print(next(h))
try:
    next(h)
except ValueError as error:
    print(error)
print(list(h))
k = (i for i in range(3))
next(k)
try:
    k.throw(KeyError("thrown"))
except KeyError as error:
    print("out", error)
print(next(k, "finished"))


def stop():
    raise StopIteration


try:
    list(stop() for _ in range(2))
except RuntimeError as error:
    print(error)
try:
    [stop() for _ in range(2)]
except StopIteration:
    print("a list comprehension is no generator")
outer = 5
late = (outer + i for i in range(2))
outer = 10
print(list(late))
