# (P) is P; (P,) and [P] are sequence patterns; () and [] match empty sequences only.
def run(v):
    match v:
        case (3 | 4): return "group"
        case [3 | 4]: return "sequence of one"
        case (5,): return "tuple pattern"
        case (): return "empty"
        case ([x],): return "nested", x
        case ((a, b), c): return "pair in pair", a, b, c
        case (x, *_), y: return "open", x, y
        case _: return "none"


for v in 3, [4], (4,), [5], (5,), [], (), [[6]], [(7,)], [[1, 2], 3], ([1, 2, 3], 4), "", "3", {}, range(0), range(5, 6):
    print(repr(v), run(v))
