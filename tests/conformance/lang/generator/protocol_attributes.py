# 6.2.9.1: gi_frame, gi_running, gi_suspended, gi_yieldfrom, gi_code, names; methods before, during and after.
import inspect


def inner():
    x = yield 1
    try:
        yield x
    except KeyError:
        yield "handled"
    return "inner result"


def outer():
    r = yield from inner()
    print("result", r, g.gi_running)
    yield g.gi_running


g = outer()
print(g.__name__, g.__qualname__, g.gi_code.co_name, g.gi_running, g.gi_suspended, g.gi_yieldfrom, inspect.getgeneratorstate(g), g.gi_frame is not None)
print(next(g), g.gi_yieldfrom.__name__, g.gi_suspended, g.send("sent"), g.throw(KeyError), next(g), inspect.getgeneratorstate(g))
print(list(g), g.gi_frame, g.gi_yieldfrom, inspect.getgeneratorstate(g), g.close())
g.__name__, g.__qualname__ = "renamed", "q.renamed"
print(g.__name__, g.__qualname__, repr(g).split(" at ")[0])
fresh = outer()
for f in (lambda: fresh.send(1)), (lambda: fresh.throw()), (lambda: fresh.throw(5)), (lambda: fresh.throw(int)), (lambda: setattr(fresh, "__name__", 5)), (lambda: setattr(fresh, "gi_frame", 1)), (lambda: fresh.send()), (lambda: fresh.nothing), (lambda: delattr(fresh, "__name__")), (lambda: type(fresh)()), (lambda: len(fresh)), (lambda: fresh[0]), (lambda: fresh + 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(next(fresh), fresh.close(), list(fresh))
new = outer()
try:
    new.throw(ValueError("before the start"))
except ValueError as e:
    print(e, inspect.getgeneratorstate(new))


def self_iterating():
    try:
        next(me)
    except ValueError as e:
        yield str(e)


me = self_iterating()
print(next(me))


def ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        yield 2


i = ignores_exit()
next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)


def returns_on_exit():
    try:
        yield 1
    except GeneratorExit:
        return "value at close"


r = returns_on_exit()
next(r)
print(r.close(), r.close())
gen_expr = (x for x in "ab")
print(gen_expr.__name__, gen_expr.__qualname__, gen_expr.gi_code.co_name)
# stress: 100
