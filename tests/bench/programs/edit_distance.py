"""Dynamic programming: knapsack, edit distance with the edit script, longest common subsequence, matrix-chain order."""


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 8) % n


def knapsack(weights, values, capacity):
    best = [0] * (capacity + 1)
    taken = []
    for weight, value in zip(weights, values):
        row = [False] * (capacity + 1)
        for room in range(capacity, weight - 1, -1):
            candidate = best[room - weight] + value
            if candidate > best[room]:
                best[room] = candidate
                row[room] = True
        taken.append(row)
    chosen, room = [], capacity
    for i in range(len(weights) - 1, -1, -1):
        if taken[i][room]:
            chosen.append(i)
            room -= weights[i]
    return best[capacity], chosen[::-1]


def edit_distance(a, b):
    rows, columns = len(a) + 1, len(b) + 1
    cost = [[0] * columns for _ in range(rows)]
    for i in range(rows):
        cost[i][0] = i
    for j in range(columns):
        cost[0][j] = j
    for i in range(1, rows):
        for j in range(1, columns):
            if a[i - 1] == b[j - 1]:
                cost[i][j] = cost[i - 1][j - 1]
            else:
                cost[i][j] = 1 + min(cost[i - 1][j], cost[i][j - 1], cost[i - 1][j - 1])
    script = []
    i, j = rows - 1, columns - 1
    while i or j:
        if i and j and a[i - 1] == b[j - 1]:
            i, j = i - 1, j - 1
        elif i and j and cost[i][j] == cost[i - 1][j - 1] + 1:
            script.append("change %d to %s" % (i - 1, b[j - 1]))
            i, j = i - 1, j - 1
        elif i and cost[i][j] == cost[i - 1][j] + 1:
            script.append("delete %d" % (i - 1))
            i -= 1
        else:
            script.append("insert %s at %d" % (b[j - 1], i))
            j -= 1
    return cost[-1][-1], script[::-1]


def common_subsequence(a, b):
    previous = [0] * (len(b) + 1)
    for x in a:
        current = [0]
        for j, y in enumerate(b):
            if x == y:
                current.append(previous[j] + 1)
            else:
                current.append(max(current[j], previous[j + 1]))
        previous = current
    return previous[-1]


def chain_order(sizes):
    n = len(sizes) - 1
    cost = [[0] * n for _ in range(n)]
    split = [[0] * n for _ in range(n)]
    for span in range(1, n):
        for i in range(n - span):
            j = i + span
            best = None
            for k in range(i, j):
                c = cost[i][k] + cost[k + 1][j] + sizes[i] * sizes[k + 1] * sizes[j + 1]
                if best is None or c < best:
                    best = c
                    split[i][j] = k
            cost[i][j] = best

    def show(i, j):
        if i == j:
            return chr(65 + i % 26)
        k = split[i][j]
        return "(" + show(i, k) + show(k + 1, j) + ")"

    return cost[0][n - 1], show(0, n - 1)


random = Random(5)
weights = [5 + random.below(60) for _ in range(120)]
values = [10 + random.below(200) for _ in range(120)]
total, chosen = knapsack(weights, values, 3000)
print(total, len(chosen), sum(weights[i] for i in chosen))

letters = "acgt"
a = "".join(letters[random.below(4)] for _ in range(2100))
b = "".join(c for c in a if random.below(10)) + "gattaca" * 8
distance, script = edit_distance(a, b)
print(distance, len(script), script[:3])
print(common_subsequence(a, b), common_subsequence("abcbdab", "bdcaba"))
print(chain_order([10 + random.below(90) for _ in range(161)]))
