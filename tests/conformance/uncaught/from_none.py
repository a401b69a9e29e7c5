# raise ... from None hides the context.
try:
    [][3]
except IndexError:
    raise RuntimeError("clean") from None
