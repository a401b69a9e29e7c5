# throw() raises at the yield; the generator may handle, replace or let it pass.
def gen():
    while True:
        try:
            yield "waiting"
        except ValueError as e:
            yield f"handled {e}"
        except KeyError as e:
            raise IndexError("replaced") from e
        except StopIteration:
            return "ended"


g = gen()
next(g)
print(g.throw(ValueError("v")), next(g))
print(g.throw(ValueError), next(g))
try:
    g.throw(KeyError("k"))
except IndexError as e:
    print(e, repr(e.__cause__))
try:
    g.throw(ValueError("finished"))
except ValueError as e:
    print("after the end:", e)
fresh = gen()
try:
    fresh.throw(OSError("before the start"))
except OSError as e:
    print(e)
print(next(fresh, "closed"))
g = gen()
next(g)
try:
    g.throw(StopIteration)
except StopIteration as e:
    print(e.value)
for bad in (5, "text", int):
    try:
        gen().throw(bad)
    except TypeError as e:
        print(e)
