# The singletons: identity, repr, truth, attributes that cannot be set.
print(None, ..., NotImplemented, type(None), type(...), type(NotImplemented))
print(type(None)() is None, type(...)() is ..., bool(None), bool(...))
for action in (lambda: setattr(None, "x", 1), lambda: None.x, lambda: None(), lambda: type(None)(1), lambda: None + 1, lambda: None < None,
               lambda: None[0], lambda: iter(None), lambda: len(None), lambda: ... + 1, lambda: bool(NotImplemented)):
    try:
        print(action())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(None == None, None != 0, None is None, hash(None) == hash(None), [None] == [None], {None: 1}[None])
