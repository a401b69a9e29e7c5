# add_note and __notes__.
e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as error:
    print(error)
e.__notes__ = "not a list"
try:
    e.add_note("third")
except TypeError as error:
    print(error)
g = ExceptionGroup("g", [ValueError(1)])
g.add_note("on the group")
print(g.subgroup(ValueError).__notes__, g.derive([KeyError()]).__dict__)
