# 8.4.2: except* splits nested groups by type and keeps their structure, notes and cause.
def leaves(g, depth=0):
    for e in g.exceptions:
        if isinstance(e, BaseExceptionGroup):
            print("  " * depth + "group", e.message)
            leaves(e, depth + 1)
        else:
            print("  " * depth + repr(e))


def build():
    inner = ExceptionGroup("inner", [TypeError("t1"), ValueError("v1"), OSError("o1")])
    inner.add_note("note on inner")
    outer = ExceptionGroup("outer", [ValueError("v2"), inner, ExceptionGroup("deep", [ExceptionGroup("deeper", [KeyError("k")])])])
    outer.__cause__ = RuntimeError("cause")
    return outer


try:
    try:
        raise build()
    except* ValueError as eg:
        print("values:", eg.message)
        leaves(eg)
        print(repr(eg.__cause__), eg.exceptions[1].__notes__)
    except* (TypeError, LookupError) as eg:
        print("types and lookups:")
        leaves(eg)
except ExceptionGroup as rest:
    print("rest:")
    leaves(rest)
    print(repr(rest.__cause__))
try:
    raise BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError("v")])
except* KeyboardInterrupt as eg:
    print(type(eg).__name__, eg)
except* Exception as eg:
    print(type(eg).__name__, eg)
