# Int keys that count up are found by their distance from the first; any change of the dict has to be seen.
def state(d, upto=12):
    return [d.get(i) for i in range(-2, upto)], 3 in d, list(d)


d = {i: i * i for i in range(10)}
print(state(d))
del d[0]
print(state(d))
del d[5], d[1]
print(state(d))
d[5] = "five"
d[0] = "zero"
print(state(d))
for i in range(40):
    d[i + 10] = i
    d.pop(i, None)
print(state(d, 50))
e = {5: "a", 6: "b", 7.0: "c", True: "d", 9: "e"}
print([e.get(i) for i in range(12)], [e.get(float(i)) for i in range(12)], e.get(False), e.get(1 << 70), e.get(6 + (1 << 61)))
f = {1 << 61: "big", (1 << 61) - 1: "edge", 3: 4, 4: 5}
print([f.get(k) for k in (1 << 61, (1 << 61) - 1, (1 << 61) - 2, 0, 1, 2, 3, 4, 5, -(1 << 61))])
g = {"x": 0, 1: 1, 2: 2}
g.pop("x")
print([g.get(k) for k in (0, 1, 2, 3, "x")], g.popitem(), g.get(2), g.setdefault(2, "again"), g)
h = {i: i for i in range(100)}
while h:
    k = next(iter(h))
    assert h.pop(k) == k and k not in h
h.update((i, -i) for i in range(5, 60))
print(h[5], h[59], 4 in h, 60 in h, sum(h[i] for i in range(5, 60)))


def walk(table, n):
    total = 0
    for i in range(n):
        if i in table:
            total += table[i]
        table[i] = total & 255
    return total


print(walk({i: 1 for i in range(50)}, 80), walk({}, 30), walk({i * 2: 5 for i in range(20)}, 45))
for key in 1000, -1:
    try:
        walk({0: "x"}, 1) if key < 0 else {i: 0 for i in range(9)}[key]
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
