# The forms that always succeed: capture, wildcard, as, or, parentheses.
def as_form(v):
    match v:
        case 1: return "one"
        case x as y: return x, y


def or_form(v):
    match v:
        case 1 | _: return "all"


def group(v):
    match v:
        case "a": return "letter"
        case ((((name)))): return name


def or_capture(v):
    match v:
        case [x] | x: return x


def guarded(v):
    match v:
        case _ if v == 1: return "guarded"
        case x if x == 2: return "capture guarded"
        case _: return "wild"


for v in 1, 2, "a", [3], None:
    print(as_form(v), or_form(v), group(v), or_capture(v), guarded(v))
