# loops over strs and tuples, by themselves, as pairs and counted: wide characters, ends, wrong guesses half way

def count(text, c):
    n = 0
    for x in text:
        if x == c:
            n += 1
    return n


def place(text, c):
    for i, x in enumerate(text):
        if x == c:
            return i * 2 + 1
    else:
        return -1


def weigh(pairs, by):
    total = 0
    for a, b in pairs:
        total += a * b * by
    return total


def steps(n):
    s = 0
    for d in (-1, 1, 10, -10):
        for name, far in (("n", False), ("b", True)):
            s += d * n if far else n
            if name == "b":
                s += 1
    return s


def mixed(items):
    s = 0
    for x in items:
        s = s + x * 2
    return s


def doubled(n, xs, text):
    a = [i * 2 for i in range(n)]
    b = [x + 1 for x in xs]
    c = [[t * 2 for t in text] for _ in range(2)]
    d = [x * y for x, y in zip(a, b)]
    e = [i for i, t in enumerate(text) if t != "b"]
    return a, b, c, d, e


class Str(str):
    def __iter__(self):
        return iter("zz")


class Tuple(tuple):
    def __iter__(self):
        return iter((7, 8))


print(count("abracadabra", "a"), count("", "a"), count("ab", "b"), count("\u20ac\u20acx\U0001f600", "\u20ac"), count("\xe9t\xe9", "\xe9"))
print(place("abracadabra", "d"), place("abc", "z"), place("x\u20ac\U0001f600", "\U0001f600"), place("", "a"))
print(weigh(((1, 2), (3, 4)), 2), weigh([(1, 2), (3, 4)], 2), weigh(((1, 2), (3, 4.5)), 2), weigh((), 3))
print(steps(3), mixed((1, 2, 3)), mixed((1, 2.5, 2 ** 62)), mixed(()), mixed([4, 5]))
print(doubled(3, (1, 2, 3), "ab"), doubled(0, [], ""))
print(len(doubled(3000, list(range(3000)), "x" * 50)[3]))
print(count(Str("aaa"), "z"), place(Str("aaa"), "z"), mixed(Tuple((1, 2))), weigh(Tuple(((1, 2),)) if 0 else ((1, 2),), 1))
for bad in (((1, 2), (3,)), ((1, 2), 5), (1, 2), ((1, 2, 3),)):
    try:
        print(weigh(bad, 1))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    mixed((1, None))
except TypeError as e:
    print(e)
try:
    count(5, "a")
except TypeError as e:
    print(e)


def stops(text):
    out = []
    for i, c in enumerate(text):
        if c == " ":
            continue
        if c == ".":
            break
        out.append(c * (i + 1))
    else:
        out.append("end")
    return "".join(out), i


print(stops("a b.c"), stops("ab"))
print(sum([1, 2, 3]), sum([1, 2.5, 3]), sum([2 ** 60] * 5), sum([True, 2]), sum([], 5), sum([0.5, 1]), sum([1, 2], 0.5))
