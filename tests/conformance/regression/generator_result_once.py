# The return value of a generator that a loop has exhausted is not given again.
def gen():
    yield 1
    return "result"


it = gen()
print(list(it))
for step in (lambda: next(it), lambda: it.send(None), lambda: it.throw(ValueError)):
    try:
        step()
    except StopIteration as e:
        print(repr(e.value))
    except ValueError as e:
        print(repr(e))
it = gen()
next(it)
for _ in range(2):
    try:
        next(it)
    except StopIteration as e:
        print(repr(e.value))
