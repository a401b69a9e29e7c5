# At most one star, at any position; it takes a list of what the others leave.
def run(v):
    out = []
    match v:
        case [*a]: out.append(a)
    match v:
        case [first, *rest]: out.append((first, rest))
    match v:
        case [*init, last]: out.append((init, last))
    match v:
        case [a, *mid, z]: out.append((a, mid, z))
    match v:
        case [a, b, *_, y, z]: out.append((a, b, y, z))
    match v:
        case [1, *_, 3]: out.append("1..3")
    return out


for v in [], [1], (1, 2), [1, 2, 3], range(1, 6), (1, 3), [(1,), (3,)]:
    print(v, run(v))
