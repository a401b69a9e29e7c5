# 3.3.2.4: what __slots__ refuses.
def show(f):
    try:
        f()
        print("fine")
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)


def make(slots, bases=(), **more):
    return lambda: type("S", bases, {"__slots__": slots, **more})


show(make(("a", "b")))
show(make("single"))
show(make(["1a"]))
show(make([3]))
show(make("two words"))
show(make(["a"], a=1))
show(make(["a", "__dict__", "__dict__"]))
show(make(["__weakref__", "__weakref__"]))
show(make(["x"], (int,)))
show(make(["x"], (tuple,)))
show(make(["x"], (bytes,)))
show(make([], (int,)))
show(make(["x"], (list,)))
show(make(["x"], (str,)))
show(make(["__dict__"], (type("D", (), {}),)))
show(make(["__weakref__"], (type("D", (), {}),)))
A = type("A", (), {"__slots__": "a"})
B = type("B", (), {"__slots__": "b"})
E = type("E", (), {"__slots__": ()})
show(lambda: type("Both", (A, B), {}))
show(lambda: type("One", (A, E), {}))
a = A()
show(lambda: a.a)
show(lambda: setattr(a, "other", 1))
show(lambda: delattr(a, "a"))
show(lambda: a.__dict__)
