"""A constraint solver with arc consistency and backtracking: queens, map colouring, a zebra puzzle, magic squares."""


class Problem:
    def __init__(self):
        self.domains = {}
        self.constraints = {}
        self.steps = 0

    def variable(self, name, values):
        self.domains[name] = list(values)
        self.constraints[name] = []

    def require(self, a, b, test):
        self.constraints[a].append((b, test))
        self.constraints[b].append((a, lambda y, x: test(x, y)))

    def all_different(self, names):
        for i, a in enumerate(names):
            for b in names[:i]:
                self.require(a, b, lambda x, y: x != y)

    def prune(self, domains, changed):
        queue = [changed]
        while queue:
            name = queue.pop()
            for other, test in self.constraints[name]:
                values = domains[other]
                kept = [y for y in values if any(test(x, y) for x in domains[name])]
                if len(kept) < len(values):
                    if not kept:
                        return False
                    domains[other] = kept
                    queue.append(other)
        return True

    def solve(self, domains=None):
        domains = dict(self.domains) if domains is None else domains
        open_names = [n for n, values in domains.items() if len(values) > 1]
        if not open_names:
            yield {n: values[0] for n, values in domains.items()}
            return
        name = min(open_names, key=lambda n: len(domains[n]))
        for value in domains[name]:
            self.steps += 1
            copy = dict(domains)
            copy[name] = [value]
            if self.prune(copy, name):
                yield from self.solve(copy)


def queens(n):
    problem = Problem()
    for i in range(n):
        problem.variable(i, range(n))
    for i in range(n):
        for j in range(i):
            problem.require(i, j, lambda a, b, d=i - j: a != b and abs(a - b) != d)
    return problem


def coloring():
    neighbours = {
        "wa": "nt sa", "nt": "wa sa q", "sa": "wa nt q nsw v", "q": "nt sa nsw", "nsw": "q sa v", "v": "sa nsw", "t": "",
    }
    problem = Problem()
    for state in neighbours:
        problem.variable(state, ["red", "green", "blue"])
    for state, others in neighbours.items():
        for other in others.split():
            if state < other:
                problem.require(state, other, lambda x, y: x != y)
    return problem


def zebra():
    groups = ["red green ivory yellow blue", "england spain ukraine norway japan", "dog snails fox horse zebra",
              "coffee tea milk juice water", "oldgold kools chesterfield luckystrike parliament"]
    problem = Problem()
    for group in groups:
        for name in group.split():
            problem.variable(name, range(1, 6))
        problem.all_different(group.split())

    def same(a, b):
        problem.require(a, b, lambda x, y: x == y)

    def beside(a, b):
        problem.require(a, b, lambda x, y: abs(x - y) == 1)

    for a, b in (("england", "red"), ("spain", "dog"), ("coffee", "green"), ("ukraine", "tea"), ("oldgold", "snails"),
                 ("kools", "yellow"), ("luckystrike", "juice"), ("japan", "parliament")):
        same(a, b)
    problem.require("green", "ivory", lambda x, y: x == y + 1)
    problem.domains["milk"] = [3]
    problem.domains["norway"] = [1]
    beside("chesterfield", "fox")
    beside("kools", "horse")
    beside("norway", "blue")
    return problem


def magic():
    """A magic square by plain search with early sums."""
    found = []

    def place(square, used):
        k = len(square)
        if k == 9:
            if square[6] + square[7] + square[8] == 15 and square[2] + square[5] + square[8] == 15 \
                    and square[0] + square[4] + square[8] == 15 and square[2] + square[4] + square[6] == 15:
                found.append(tuple(square))
            return
        if k in (3, 6) and sum(square[k - 3:k]) != 15:
            return
        if k == 7 and square[0] + square[3] + square[6] != 15:
            return
        if k == 8 and square[1] + square[4] + square[7] != 15:
            return
        for n in range(1, 10):
            if not used >> n & 1:
                square.append(n)
                place(square, used | 1 << n)
                square.pop()

    place([], 0)
    return found


problem = queens(11)
solutions = list(problem.solve())
print(len(solutions), problem.steps, [solutions[0][i] for i in range(11)])
first = next(queens(20).solve())
print([first[i] for i in range(20)])
print(sum(1 for _ in coloring().solve()))
for _ in range(120):
    puzzle = zebra()
    for answer in puzzle.solve():
        house = {v: k for k, v in answer.items() if k in ("england", "spain", "ukraine", "norway", "japan")}
        if _ % 40 == 0:
            print(house[answer["zebra"]], house[answer["water"]], puzzle.steps)
print(len(magic()), magic()[0])
