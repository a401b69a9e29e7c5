# An exception group: a tree of its exceptions.
def fail(kind, message):
    raise kind(message)


errors = []
for kind, message in (ValueError, "first"), (KeyError, "second"):
    try:
        fail(kind, message)
    except Exception as e:
        errors.append(e)
nested = ExceptionGroup("inner", [OSError("disk"), TypeError("kind")])
raise ExceptionGroup("outer", errors + [nested])
