# A generator runs between its yields; the body starts with the first next().
def gen(n):
    print("start")
    for i in range(n):
        print("before", i)
        yield i
        print("after", i)
    print("end")


g = gen(2)
print("made", iter(g) is g)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(next(g, "default"))
print(list(gen(0)), sum(gen(3)), type(g).__name__, g.__name__, g.__qualname__)
