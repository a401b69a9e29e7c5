"""A class with a __dict__ of its own, names and docs that cannot be encoded, deleting __dict__, __name__ of a module."""
import functools


class Own:
    __dict__ = property(lambda self: {"a": 2})


print(vars(Own()), Own().__dict__)
for make in (lambda: type("A\udcdcB", (), {}), lambda: type("A", (), {"__doc__": "x\udcdcy"}), lambda: type("A\0", (), {}),
             lambda: setattr(Own, "__name__", "\ud800")):
    try:
        print(make())
    except ValueError as e:
        print(type(e).__name__, e)


class Partial(functools.partial):
    pass


for v in (functools.partial(len), Partial(len), Own.__init_subclass__ and type("C", (), {})()):
    try:
        del v.__dict__
        print("deleted")
    except TypeError as e:
        print(e)

__name__ = "renamed"


class A:
    pass


print(A, A.__module__)
print(hash("spam") == hash(b"spam"), hash("spam and eggs") == hash(b"spam and eggs"), {b"key": 1}.get("key"))
