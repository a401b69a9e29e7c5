# flags and future statements
ANNOTATIONS = 0x1000000
ns = {}
exec(compile("def f(a: undefined): pass", "<f>", "exec", ANNOTATIONS), ns)
print(ns["f"].__annotations__)
code = compile("from __future__ import annotations", "<f>", "exec")
print(bool(code.co_flags & ANNOTATIONS))
for bad in ("from __future__ import no_such", "x = 1\nfrom __future__ import annotations"):
    try:
        compile(bad, "<f>", "exec")
    except SyntaxError as e:
        print(e.msg)
