# causes, contexts, notes and groups together, each with its own traceback
def inner():
    try:
        {}["missing"]
    except KeyError as e:
        e.add_note("a note on the key")
        raise LookupError("looked up") from e


def middle():
    try:
        inner()
    except LookupError:
        raise TypeError("while handling")


def group():
    errors = []
    for f in (middle, inner):
        try:
            f()
        except Exception as e:
            errors.append(e)
    g = ExceptionGroup("both failed", errors)
    g.add_note("on the group\nwith two lines")
    raise g


try:
    group()
except* LookupError as g:
    raise ValueError("instead") from None
