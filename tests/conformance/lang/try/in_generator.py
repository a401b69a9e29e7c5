# try statements around yield: finally runs on close, the handler sees what throw brings.
def gen():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("handler", e)
        yield "handled"
    else:
        print("else")
    finally:
        print("finally")
    yield "last"


print(list(gen()))
g = gen()
print(next(g), g.throw(ValueError("thrown")), next(g))
g = gen()
next(g)
g.close()
print("closed")
g = gen()
next(g)
try:
    g.throw(KeyError("other"))
except KeyError as e:
    print("through", e)
