# gi_running, gi_frame, gi_yieldfrom: what a generator tells about itself.
def gen():
    print("running", g.gi_running)
    yield 1
    yield from it


it = iter([2, 3])
g = gen()
print(g.gi_running, g.gi_frame is not None, g.gi_yieldfrom)
next(g)
print(g.gi_running, g.gi_yieldfrom)
next(g)
print(g.gi_yieldfrom is it)
list(g)
print(g.gi_running, g.gi_frame, g.gi_yieldfrom)
try:
    len(g)
except TypeError as e:
    print(e)
