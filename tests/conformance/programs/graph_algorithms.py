# Graphs: breadth first, Dijkstra, topological order, strongly connected parts, spanning tree, flows.
import heapq
from collections import defaultdict, deque
from math import inf


class Graph:
    def __init__(self, *edges):
        self.edges = defaultdict(dict)
        for a, b, *w in edges:
            self.edges[a][b] = w[0] if w else 1
            self.edges[b]

    def __iter__(self):
        return iter(sorted(self.edges))

    def bfs(self, start):
        level, queue = {start: 0}, deque([start])
        while queue:
            at = queue.popleft()
            for to in sorted(self.edges[at]):
                if to not in level:
                    level[to] = level[at] + 1
                    queue.append(to)
        return level

    def shortest(self, start, goal):
        best, heap, came = {start: 0}, [(0, start)], {}
        while heap:
            d, at = heapq.heappop(heap)
            if at == goal:
                path = [at]
                while at in came:
                    path.append(at := came[at])
                return d, path[::-1]
            for to, w in self.edges[at].items():
                if d + w < best.get(to, inf):
                    best[to], came[to] = d + w, at
                    heapq.heappush(heap, (d + w, to))
        return inf, []

    def topological(self):
        indegree = {v: 0 for v in self}
        for targets in self.edges.values():
            for t in targets:
                indegree[t] += 1
        ready, order = [v for v in self if not indegree[v]], []
        while ready:
            order.append(v := ready.pop(0))
            for t in sorted(self.edges[v]):
                indegree[t] -= 1
                if not indegree[t]:
                    ready.append(t)
        if len(order) < len(self.edges):
            raise ValueError(f"cycle among {sorted(set(self.edges) - set(order))}")
        return order

    def components(self):
        index, low, stack, out = {}, {}, [], []

        def visit(v):
            index[v] = low[v] = len(index)
            stack.append(v)
            for t in sorted(self.edges[v]):
                if t not in index:
                    visit(t)
                    low[v] = min(low[v], low[t])
                elif t in stack:
                    low[v] = min(low[v], index[t])
            if low[v] == index[v]:
                part = []
                while part[-1:] != [v]:
                    part.append(stack.pop())
                out.append(sorted(part))
        for v in self:
            if v not in index:
                visit(v)
        return out

    def spanning_tree(self):
        parent = {v: v for v in self}

        def root(v):
            while parent[v] != v:
                parent[v] = v = parent[parent[v]]
            return v
        chosen = []
        for w, a, b in sorted((w, a, b) for a in self for b, w in self.edges[a].items()):
            if (ra := root(a)) != (rb := root(b)):
                parent[ra] = rb
                chosen.append((a, b, w))
        return chosen, sum(w for *_, w in chosen)

    def max_flow(self, source, sink):
        rest = defaultdict(lambda: defaultdict(int))
        for a in self:
            for b, w in self.edges[a].items():
                rest[a][b] += w
        total = 0
        while True:
            came, queue = {source: None}, deque([source])
            while queue and sink not in came:
                at = queue.popleft()
                for to in sorted(rest[at]):
                    if to not in came and rest[at][to] > 0:
                        came[to] = at
                        queue.append(to)
            if sink not in came:
                return total
            path, at = [], sink
            while came[at] is not None:
                path.append((came[at], at))
                at = came[at]
            step = min(rest[a][b] for a, b in path)
            for a, b in path:
                rest[a][b] -= step
                rest[b][a] += step
            total += step


g = Graph(("a", "b", 4), ("a", "c", 2), ("c", "b", 1), ("b", "d", 5), ("c", "d", 8), ("d", "e", 3), ("f", "e", 1))
print(g.bfs("a"), g.shortest("a", "e"), g.shortest("a", "f"), g.topological(), sep="\n")
cyclic = Graph((1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 4), (6, 5))
print(cyclic.components())
try:
    cyclic.topological()
except ValueError as e:
    print(e)
print(*g.spanning_tree())
flow = Graph(("s", "a", 10), ("s", "b", 5), ("a", "b", 15), ("a", "t", 5), ("b", "t", 10))
print(flow.max_flow("s", "t"), g.max_flow("a", "e"))
grid = Graph(*(((x, y), (x + dx, y + dy)) for x in range(4) for y in range(4) for dx, dy in ((0, 1), (1, 0)) if x + dx < 4 and y + dy < 4))
print(grid.shortest((0, 0), (3, 3))[0], len(grid.components()), grid.bfs((0, 0))[3, 2], grid.topological()[-1])
# stress: 100
