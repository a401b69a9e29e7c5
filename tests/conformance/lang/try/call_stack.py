# The search for a handler continues on the call stack, running finally clauses on its way.
def deepest(kind):
    try:
        raise kind("from the deep")
    except ArithmeticError as e:
        print("deepest handles", e)
    finally:
        print("deepest finally")


def middle(kind):
    try:
        deepest(kind)
        print("middle goes on")
    except OSError as e:
        print("middle handles", e)
    finally:
        print("middle finally")


def top(kind):
    try:
        middle(kind)
        print("top goes on")
    except LookupError as e:
        print("top handles", e)


for kind in OverflowError, OSError, KeyError:
    print("--", kind.__name__)
    top(kind)
