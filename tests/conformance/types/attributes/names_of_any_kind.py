# Special methods for attributes, called with names that are no strings, or that are not interned.
import types


class Text(str):
    pass


class Plain:
    pass


class Slots:
    __slots__ = ("field",)


def attempt(what, function, *args):
    try:
        print(what, function.__name__, function(*args))
    except Exception as e:
        print(what, function.__name__, type(e).__name__, e)


things = [types.ModuleType("mod"), object(), Plain(), Slots(), 5, [].append, ValueError(), property(), Plain]
for thing in things:
    for name in (None, 1, b"x", ("a",), Text("missing"), "".join(["mis", "sing"])):
        if isinstance(thing, type):
            attempt(type(thing).__name__, type.__delattr__, thing, name)
            attempt(type(thing).__name__, type.__getattribute__, thing, name)
            continue
        for method in (thing.__delattr__, thing.__getattribute__):
            attempt(type(thing).__name__, method, name)
        attempt(type(thing).__name__, thing.__setattr__, name, 1)

made = "".join(["com", "puted"])
for thing in (types.ModuleType("mod"), Plain()):
    thing.__setattr__(made, 1)
    thing.__setattr__(Text("other"), 2)
    print(thing.computed, thing.other, thing.__getattribute__("".join(["ot", "her"])))
    thing.__delattr__("".join(["comp", "uted"]))
    print(hasattr(thing, "computed"), sorted(k for k in vars(thing) if k[0] != "_"))
print(object.__getattribute__.__text_signature__, str.__getitem__.__text_signature__)
