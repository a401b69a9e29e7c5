# tables of numbers filled in loops: nested lists, dicts and tuples as keys, with infinities, None, big ints and strings as values
INF = float("inf")


def edit(a, b):
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (x != y)))
        prev = cur
    return prev[-1]


def knapsack(items, limit):
    best = [0] * (limit + 1)
    for weight, value in items:
        for w in range(limit, weight - 1, -1):
            if best[w - weight] + value > best[w]:
                best[w] = best[w - weight] + value
    return best[limit]


def coins(total, kinds):
    least = [0] + [INF] * total
    used = [None] * (total + 1)
    for t in range(1, total + 1):
        for k in kinds:
            if k <= t and least[t - k] + 1 < least[t]:
                least[t] = least[t - k] + 1
                used[t] = k
    if least[total] == INF:
        return None
    out = []
    while total:
        out.append(used[total])
        total -= used[total]
    return out


def paths(n, m):
    grid = [[1] * m for _ in range(n)]
    for i in range(1, n):
        for j in range(1, m):
            grid[i][j] = grid[i - 1][j] + grid[i][j - 1]
    return grid[-1][-1]


def floyd(n, edges):
    d = [[0 if i == j else INF for j in range(n)] for i in range(n)]
    for a, b, w in edges:
        d[a][b] = w
    for k in range(n):
        for i in range(n):
            for j in range(n):
                through = d[i][k] + d[k][j]
                if through < d[i][j]:
                    d[i][j] = through
    return d


def lcs(a, b):
    table = {}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i == 0 or j == 0:
                table[i, j] = ""
            elif a[i - 1] == b[j - 1]:
                table[i, j] = table[i - 1, j - 1] + a[i - 1]
            else:
                table[i, j] = max(table[i - 1, j], table[i, j - 1], key=len)
    return table[len(a), len(b)]


def partitions(n):
    p = [1] + [0] * n
    for k in range(1, n + 1):
        for i in range(k, n + 1):
            p[i] += p[i - k]
    return p[n]


def memo(n, cache={}):
    if n in cache:
        return cache[n]
    r = n if n < 2 else memo(n - 1) + memo(n - 2)
    cache[n] = r
    return r


def pascal(n):
    row = [1]
    for _ in range(n):
        row = [1] + [x + y for x, y in zip(row, row[1:])] + [1]
    return row


print(edit("kitten", "sitting"), edit("", "abc"), edit([1, 2, 3], (1, 3)), edit("same", "same"))
print(knapsack([(3, 4), (4, 5), (2, 3)], 6), knapsack([(1, 0.5), (2, 1.75)], 2), knapsack([(1, 2**63), (1, 2**63)], 2), knapsack([], 3))
print(coins(11, [1, 5, 6]), coins(3, [2]), coins(0, [1]), coins(7, [3, 4, 1]), paths(5, 5), paths(40, 40), paths(1, 3))
print(floyd(3, [(0, 1, 4), (1, 2, 1.5), (2, 0, 2**65)]), floyd(2, []), floyd(2, [(0, 1, -1)]))
print(lcs("AGGTAB", "GXTXAYB"), repr(lcs("", "a")), lcs("\u00e9a", "\u00e9b"), partitions(10), partitions(300), memo(50), memo(120), pascal(6), max(pascal(80)))
for f, args in ((edit, (5, "a")), (knapsack, ([(1,)], 2)), (knapsack, ([(1, "v")], 2)), (coins, (2.5, [1])), (paths, (0, 3)), (floyd, (1, [(0, 5, 1)])), (partitions, ("a",)), (knapsack, ([(-1, 5)], 2)), (memo, ("x",)), (pascal, (None,))):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
