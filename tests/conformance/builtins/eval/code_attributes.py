# attributes of code objects
code = compile("import os.path as p\nx = y.attr + 1\ndef f(a, b=2, /, c=3, *args, d, **kw):\n    'doc'\n    z = a\n    return z\n",
               "<c>", "exec")
print(code.co_name, code.co_qualname, code.co_filename, code.co_firstlineno, code.co_argcount, code.co_nlocals,
      code.co_varnames, code.co_freevars, code.co_cellvars, code.co_flags)
f = [c for c in code.co_consts if hasattr(c, "co_name")][0]
print(f.co_name, f.co_qualname, f.co_argcount, f.co_posonlyargcount, f.co_kwonlyargcount, f.co_varnames, f.co_nlocals,
      f.co_flags & 0xFFFF, f.co_firstlineno, f.co_consts[0])
print(sorted(set(code.co_names) & {"p", "x", "y", "attr", "f"}))
outer = [c for c in compile("def o(q):\n    def i(): return q\n    return i", "<c>", "exec").co_consts
         if hasattr(c, "co_name")][0]
print(outer.co_cellvars, [c.co_freevars for c in outer.co_consts if hasattr(c, "co_name")])
print(code == code, code != f, hash(code) == hash(code), type(code).__name__)
def gen():
    yield
async def co(): pass
async def ag():
    yield
print([fn.__code__.co_flags for fn in (gen, co, ag)])
