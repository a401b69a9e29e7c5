# finally: the exception is saved and raised again at its end, or becomes the context of a new one.
def saved():
    try:
        raise KeyError("first")
    finally:
        print("cleanup")


def replaced():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")


def both():
    try:
        try:
            raise KeyError("a")
        except KeyError:
            raise IndexError("b")
    finally:
        raise ValueError("c")


for f in saved, replaced, both:
    try:
        f()
    except Exception as e:
        chain = []
        while e:
            chain.append(repr(e))
            e = e.__context__
        print(chain)
