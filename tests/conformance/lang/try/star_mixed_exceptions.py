# except* : one exception is wrapped, several clauses share a group, the rest is raised on.
def run(error):
    try:
        try:
            raise error
        except* ValueError as g:
            print("values", repr(g))
        except* (KeyError, OSError) as g:
            print("lookups", repr(g))
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as e:
        print("left", repr(e))


run(ValueError(1))
run(ExceptionGroup("g", [ValueError(1), KeyError(2), TypeError(3), ExceptionGroup("n", [ValueError(4), OSError(5)])]))
run(TypeError("naked"))
run(ExceptionGroup("all", [ValueError(1), OSError(2)]))
