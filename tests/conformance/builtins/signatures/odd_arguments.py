"""Methods of builtin types with arguments of the wrong number and kind; the signatures of bound slots."""
ODD = ((), (None,), (1,), ("a", None), (1, 2, 3), (3, None))
for value, names in (
    (5, "__add__ __pow__ __round__ __setattr__ __getattribute__ to_bytes from_bytes __format__"),
    ("abc", "__mul__ __rmul__ __add__ __contains__ find count encode center join split startswith maketrans zfill"),
    (b"abc", "__mul__ decode center fromhex hex join"),
    ([1], "__setitem__ __delitem__ __imul__ __getitem__ append insert pop sort"),
    ({"a": 1}, "__setitem__ __contains__ get pop setdefault"),
    ((1,), "__mul__ index count __getitem__"),
    (property(), "__get__ __set__ __delete__"),
    (memoryview(b"ab"), "__exit__ cast tobytes __getitem__"),
    (1.5, "__round__ __format__ fromhex __pow__"),
):
    for name in names.split():
        for args in ODD:
            try:
                result = repr(getattr(value, name)(*args))
            except Exception as e:
                result = f"{type(e).__name__}: {e}"
            print(name, args, result)
            value = [1] if isinstance(value, list) else {"a": 1} if isinstance(value, dict) else value
            if isinstance(value, memoryview):
                value = memoryview(b"ab")
for f in ((1).__add__, "".__len__, [].__setitem__, {}.__iter__, (1.5).__pow__, "".find, object().__setattr__, None.__bool__):
    print(f.__name__, f.__text_signature__)
