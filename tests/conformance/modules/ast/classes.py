"""_ast: every class with its fields, attributes and doc; the constructor's rules."""
import _ast

for name in sorted(n for n in dir(_ast) if isinstance(getattr(_ast, n), type) and not n.startswith("__")):
    c = getattr(_ast, name)
    print(c, c.__base__, c._fields, c._attributes, c.__match_args__ == c._fields, c.__module__)
    print("  ", getattr(c, "_field_types", None), repr(c.__doc__))
    print("  ", [(n, c.__dict__[n]) for n in c._fields + c._attributes if n in c.__dict__])
