"""Context variables, contexts, tokens."""
from _contextvars import ContextVar, Context, Token, copy_context
import _contextvars
print(sorted(n for n in dir(_contextvars) if not n.startswith('__')))
def scrub(s):
    out = ''; i = 0
    while i < len(s):
        if s[i:i+2] == '0x':
            out += '0x'; i += 2
            while i < len(s) and s[i] in '0123456789abcdef': i += 1
        else: out += s[i]; i += 1
    return out
def t(f):
    try: print(scrub(str(f())))
    except BaseException as e: print(type(e).__name__, scrub(str(e)))
v = ContextVar('v'); d = ContextVar('d', default=5); t(lambda: v); t(lambda: d); t(lambda: v.get()); print(v.get(1), d.get(), d.get(7), v.name)
tok = v.set(10); t(lambda: tok); print(v.get(), tok.old_value is Token.MISSING, tok.var is v, Token.MISSING); v.reset(tok); t(lambda: v.get()); t(lambda: v.reset(tok)); t(lambda: tok); t(lambda: v.reset(d.set(1))); t(lambda: v.reset(3))
t(lambda: ContextVar()); t(lambda: ContextVar(1)); t(lambda: ContextVar('a', 1)); t(lambda: ContextVar('a', foo=1)); t(lambda: Token()); t(lambda: Context(1)); t(lambda: hash(v) == hash(v)); t(lambda: ContextVar[int]); t(lambda: Token[int]); t(lambda: v.get(1,2)); t(lambda: v.set()); t(lambda: setattr(v, 'name', 'x')); t(lambda: setattr(v, 'q', 'x'))
v.set(42); c = copy_context(); print(len(c), v in c, c[v], c.get(v), c.get(d), c.get(ContextVar('z'), 'dflt'), sorted(k.name for k in c), sorted(k.name for k in c.keys()), sorted(c.values()), sorted((k.name, x) for k, x in c.items())); t(lambda: c['a']); t(lambda: c.get(3)); t(lambda: 3 in c); t(lambda: c[ContextVar('q')])
def inside(a, b=2): v.set(a + b); return v.get(), v in copy_context()
print(c.run(inside, 1, b=5), v.get(), c[v]); t(lambda: c.run()); t(lambda: c.run(lambda: c.run(print))); t(lambda: c.run(lambda: 1/0)); print(c.run(v.get))
e = Context(); print(len(e), e == Context(), e == c, c == c.copy(), c != e); t(lambda: e.run(v.get)); t(lambda: e.run(d.get)); t(lambda: e); t(lambda: type(e)); t(lambda: hash(e)); t(lambda: e < c)
tok2 = None
def setit():
    global tok2; tok2 = v.set(99)
c2 = copy_context(); c2.run(setit); t(lambda: v.reset(tok2)); t(lambda: c2.run(v.reset, tok2)); print(c2[v]); t(lambda: tok2)
def gen():
    v.set('gen'); yield v.get()
print(list(gen()), v.get()); t(lambda: c.__setitem__(v, 1)); t(lambda: c.run(1)); t(lambda: type(ContextVar.get)); 
