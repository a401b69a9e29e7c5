# Nested groups of great depth and width are cut off.
def nest(n):
    e = ValueError(n)
    for i in range(n):
        e = ExceptionGroup(f"level {i}", [e])
    return e


raise ExceptionGroup("wide", [nest(12)] + [ValueError(i) for i in range(20)])
