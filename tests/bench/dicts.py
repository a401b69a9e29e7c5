def words(n):
    syllables = ["ba", "de", "ki", "lo", "mu", "na", "po", "ri", "sa", "te"]
    x = 1
    out = []
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        out.append(syllables[x % 10] + syllables[x // 10 % 10] + syllables[x // 100 % 10])
    return out


def count(items):
    counts = {}
    for w in items:
        counts[w] = counts.get(w, 0) + 1
    return counts


def invert(counts):
    groups = {}
    for word, n in counts.items():
        groups.setdefault(n, []).append(word)
    return groups


def grid_walk(n):
    seen = {}
    x = y = 0
    for i in range(n):
        key = (x % 97, y % 89)
        if key in seen:
            seen[key] += 1
        else:
            seen[key] = 1
        x += i & 7
        y += i & 3
    return len(seen), max(seen.values())


items = words(900000)
counts = count(items)
groups = invert(counts)
print(len(counts), len(groups), sorted(groups)[:3])
print(grid_walk(1200000))
table = {i: i * i for i in range(200000)}
total = 0
for k in table:
    total += table[k]
print(total)
s = set()
for w in items:
    s.add(w[:4])
print(len(s))
