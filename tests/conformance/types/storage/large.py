# Storage that grows past the sizes that malloc serves, shrinks again, and is copied.
def grow_list(n):
    items = []
    for i in range(n):
        items.append(i)
    return items


a = grow_list(400_000)
b = grow_list(300_000)
print(len(a), a[0], a[131_072], a[262_143], a[262_144], a[-1], sum(a))
a.extend(b)
print(len(a), a[400_000], a[-1], sum(a))
del a[1000:]
print(len(a), a[-1], sum(b))
a.append("x")
a.extend(range(500_000))
print(len(a), a[1000], a[1001], a[-1])
while len(a) > 10:
    del a[len(a) // 2:]
print(a)

buffer = bytearray()
for i in range(60):
    buffer += bytes([i]) * 70_001
print(len(buffer), buffer[0], buffer[70_001], buffer[-1], buffer.count(7))
del buffer[100:]
buffer.extend(b"yz" * 2_000_000)
print(len(buffer), buffer[99], buffer[100], buffer[-1])

table = {}
for i in range(150_000):
    table[i] = i * 2
for i in range(0, 150_000, 3):
    del table[i]
print(len(table), sum(table.values()))
members = set(range(200_000)) - set(range(0, 200_000, 2))
print(len(members), 199_999 in members, 4 in members)

text = "ab" * 1_500_000
text += "é"
print(len(text), text[-1], text.count("ba"), len(text.replace("a", "xyz")))
zeros = [None] * 600_000
zeros[599_999] = text[:3]
print(len(zeros), zeros.count(None), zeros[-1])
kept = [[j] * 40_000 for j in range(30)]
print(sum(map(len, kept)), [k[39_999] for k in kept][::7])
