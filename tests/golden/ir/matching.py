# match becomes tests over the subject; captures are bound before the guard.
def classify(value):
    match value:
        case 0 | -1 | None:
            return "constant"
        case [x, (1 | 2) as y, *rest] if x > y:
            return x, rest
        case {"key": k, **others}:
            return k, others
        case Point(a, y=Point(b)):
            return a + b
        case str() | limits.text:
            return "text"
        case other:
            return other
