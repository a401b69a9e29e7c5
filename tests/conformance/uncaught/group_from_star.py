# What except* leaves, raised on as a group.
try:
    raise ExceptionGroup("work", [ValueError("a"), TypeError("b"), KeyError("c")])
except* ValueError as g:
    print("handled", g.exceptions)
