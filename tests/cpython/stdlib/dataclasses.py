"""dataclass: __init__, __repr__, __eq__ and __match_args__ from the annotations."""


def dataclass(cls):
    names = list(cls.__dict__.get("__annotations__", {}))

    def __init__(self, *args, **kwargs):
        values = dict(zip(names, args), **kwargs)
        for name in names:
            setattr(self, name, values[name] if name in values else getattr(cls, name))

    def __repr__(self):
        return f"{cls.__qualname__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, n) == getattr(other, n) for n in names)

    cls.__init__, cls.__repr__, cls.__eq__ = __init__, __repr__, __eq__
    if "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(names)
    return cls
