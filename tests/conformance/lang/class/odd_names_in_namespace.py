# class bodies and type() with odd names: non-identifiers, keywords, dunder values of wrong types, int keys
for ns in ({"a b": 1}, {"": 2}, {"class": 3}, {"\u00e9\u0301": 4}, {1: 5}, {"__slots__": "x"}, {"__slots__": ("a b",)}, {"__slots__": ["__dict__"]},
           {"__slots__": (1,)}, {"__slots__": ("x", "x")}, {"__slots__": ("x",), "x": 1}, {"__slots__": 5}, {"__doc__": 5}, {"__module__": 7},
           {"__qualname__": 5}, {"__qualname__": "Q.R"}, {"__classcell__": 5}, {"__hash__": 5}, {"__eq__": None}, {"__iter__": None},
           {"__init_subclass__": None}, {"__class_getitem__": 5}, {"__new__": lambda cls: "new"}, {"__call__": "no"},
           {"__slots__": ("__class__",)}, {"__slots__": ("__dict__", "__dict__")}, {"__slots__": ("__weakref__", "a")},
           {"__slots__": {"k": "doc of k"}}, {"__slots__": iter(["i"])}, {"__slots__": None}):
    shown = {k: (v if not callable(v) and not hasattr(v, "__next__") else "...") for k, v in ns.items()}
    try:
        C = type("C", (), ns)
        print(shown, "made", [getattr(C, str(k), "-") if not k == "__new__" else C() for k in shown if "__slots__" != k], C.__qualname__, C.__module__)
    except Exception as e:
        print(shown, type(e).__name__, e)
D = type("D E", (), {"x": 1})
print(D.__name__, D, D().x)
try:
    type("a\0b", (), {})
except ValueError as e:
    print(e)
for bad in (type("H", (), {"__hash__": 5}), type("I", (), {"__iter__": None}), type("J", (), {"__call__": "no"}), type("K", (), {"__len__": 3}),
            type("L", (), {"__contains__": None, "__iter__": lambda s: iter([1])}), type("M", (), {"__bool__": 0}), type("N", (), {"__getitem__": None})):
    for f in (hash, iter, lambda o: o(), len, lambda o: 1 in o, bool, lambda o: o[0]):
        try:
            r = f(bad())
            if bad.__name__ in "HIJKLMN" and not isinstance(r, int):
                continue
        except TypeError as e:
            print(bad.__name__, e)


class Body:
    global made_global
    made_global = 5
    locals()["through locals"] = 1
    x = 1
    del x
    try:
        del x
    except NameError as e:
        print(e)
    for i in range(3):
        pass
    [j for j in range(3)]
    import sys as module
    def __f(self): pass
    exec("y = 7")
    if True:
        z = 1
    __private = 3
    with_vars = sorted(vars())


print([k for k in vars(Body) if k[:2] != "__"], made_global, "made_global" in vars(Body), getattr(Body, "through locals"))
print(Body.with_vars)
