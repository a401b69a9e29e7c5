# contextvars: get, set, reset, tokens, copy_context, run, contexts in generators; errors.
from contextvars import ContextVar, copy_context, Context, Token
v = ContextVar("v", default="default")
w = ContextVar("w")
print(v.get(), v.get("given"), v.name, w.get("fallback"))
t1 = v.set("one")
t2 = v.set("two")
print(v.get(), t1.old_value, t2.old_value, t1.var is v, t1.old_value is Token.MISSING)
v.reset(t2)
print(v.get())
v.reset(t1)
print(v.get())
ctx = copy_context()


def inside(x):
    v.set(x)
    w.set([x])
    return v.get(), len(copy_context())


print(ctx.run(inside, "in ctx"), v.get(), ctx[v], ctx.get(w), w in ctx, sorted(map(str, ctx.values())), len(ctx), sorted(k.name for k in ctx), ctx.get(ContextVar("x"), 5))
other = ctx.copy()
other.run(v.set, "changed")
print(ctx[v], other[v], Context().run(v.get), other.run(lambda: copy_context().run(v.get)))


def gen():
    v.set("from gen")
    yield v.get()
    yield v.get()


g = gen()
print(next(g), v.get())
v.set("outside")
print(next(g))
for f in (lambda: w.get()), (lambda: v.reset(t1)), (lambda: w.reset(v.set(1))), (lambda: ctx[w_ := ContextVar("no")]), (lambda: ctx.run()), (lambda: ContextVar(5)), (lambda: ContextVar()), (lambda: v.reset(5)), (lambda: ctx["v"]), (lambda: ctx.run(ctx.run, len)), (lambda: Token()), (lambda: v.set()), (lambda: hash(v) == hash(v)), (lambda: ContextVar[int]), (lambda: other.run(v.reset, v.set("t"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0].split("<")[0])
# stress: 100
