# a guess found wrong in the middle of nested loops: they go on where they were
def pairs(xs, ys):
    seen = []
    for i, x in enumerate(xs):
        for a, b in zip(xs, ys):
            for k in range(3):
                if k == 1:
                    continue
                seen.append((i, x * 2 + a * b + k))
                if i == 2 and k == 2:
                    break
            else:
                seen.append("else")
    return seen[-8:], len(seen)


def two_and_a_half():
    return {"x": [2.5, "y"]}["x"][0]


def changing(items):
    out = 0
    for i, x in enumerate(items):
        if i == 1:
            items.append(two_and_a_half())
            items.append(1)
        out += x
        if len(items) > 8:
            break
    return out, items


def shrinking(xs, ys):
    out = []
    for x, y in zip(xs, ys):
        out.append(x + y)
        if len(ys) > 2:
            ys.pop()
    return out, xs, ys


def while_loop(limit):
    i = 0
    x = 1
    trace = []
    while x < limit:
        i += 1
        x = x * 7
        if i % 5 == 0:
            trace.append(i)
            continue
        if x % 3 == 5:
            break
    else:
        trace.append("else")
    return i, x, trace


def chain(values):
    out = []
    for v in values:
        if v < 0:
            out.append("negative")
        elif v * v > 10**18:
            out.append("large")
        elif v % 2:
            out.append("odd")
        else:
            out.append("even")
    return out


print(pairs([1, 2, 3], [4, 5]))


def by_name(name, *args):
    """Calls that inference does not see."""
    return globals()[name](*args)


print(by_name("pairs", [1, 2.5, 3], [4, 5]))
print(pairs([1, 2, 3], [4, 2**62]))
print(by_name("pairs", [1, 2, 3], [4, 5.5, 7]))
print(changing([1, 2, 3]))
print(shrinking([1, 2, 3, 4], [1, 2, 3, 4]))
print(by_name("shrinking", [1, 2.5, 3, 4], [1, 2, 3, 4, 5, 6]))
print(while_loop(10**6), while_loop(10**30), by_name("while_loop", 100.0))
print(chain([1, 2, -3, 10**9 + 1, 10**12, 5]))
print(by_name("chain", [1, 2, -3, 10**9 + 1, 10**12, 5, 2**80, -2**80, 2.5, True]))
