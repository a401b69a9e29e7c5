"""Graph algorithms over dicts of sets: search, components, shortest paths, spanning trees, colouring, ranking, flow."""


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 8) % n


def random_graph(n, edges, seed):
    random = Random(seed)
    graph = {i: set() for i in range(n)}
    weights = {}
    while len(weights) < edges:
        a, b = random.below(n), random.below(n)
        if a != b and (a, b) not in weights:
            graph[a].add(b)
            weights[a, b] = 1 + random.below(100)
    return graph, weights


def breadth_first(graph, start):
    distance = {start: 0}
    layer = [start]
    while layer:
        following = []
        for a in layer:
            for b in graph[a]:
                if b not in distance:
                    distance[b] = distance[a] + 1
                    following.append(b)
        layer = following
    return distance


def components(graph):
    """Strongly connected components, without recursion."""
    index, low, on_stack = {}, {}, set()
    stack, result, counter = [], [], 0
    for root in graph:
        if root in index:
            continue
        work = [(root, iter(sorted(graph[root])))]
        index[root] = low[root] = counter
        counter += 1
        stack.append(root)
        on_stack.add(root)
        while work:
            node, successors = work[-1]
            for successor in successors:
                if successor not in index:
                    index[successor] = low[successor] = counter
                    counter += 1
                    stack.append(successor)
                    on_stack.add(successor)
                    work.append((successor, iter(sorted(graph[successor]))))
                    break
                if successor in on_stack:
                    low[node] = min(low[node], index[successor])
            else:
                work.pop()
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == index[node]:
                    component = set()
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        component.add(member)
                        if member == node:
                            break
                    result.append(component)
    return result


def sift_push(heap, item):
    heap.append(item)
    at = len(heap) - 1
    while at and heap[(at - 1) >> 1] > item:
        heap[at] = heap[(at - 1) >> 1]
        at = (at - 1) >> 1
    heap[at] = item


def sift_pop(heap):
    top, last = heap[0], heap.pop()
    if heap:
        at, n = 0, len(heap)
        while 2 * at + 1 < n:
            child = 2 * at + 1
            if child + 1 < n and heap[child + 1] < heap[child]:
                child += 1
            if not heap[child] < last:
                break
            heap[at] = heap[child]
            at = child
        heap[at] = last
    return top


def shortest_paths(graph, weights, start):
    distance, done, heap = {start: 0}, set(), [(0, start)]
    while heap:
        d, a = sift_pop(heap)
        if a in done:
            continue
        done.add(a)
        for b in graph[a]:
            through = d + weights[a, b]
            if b not in distance or through < distance[b]:
                distance[b] = through
                sift_push(heap, (through, b))
    return distance


def spanning_tree(n, weights):
    parent = list(range(n))

    def find(a):
        while parent[a] != a:
            parent[a] = parent[parent[a]]
            a = parent[a]
        return a

    total, edges = 0, 0
    for (a, b), w in sorted(weights.items(), key=lambda item: (item[1], item[0])):
        x, y = find(a), find(b)
        if x != y:
            parent[x] = y
            total += w
            edges += 1
    return total, edges


def color(graph):
    neighbours = {a: set(bs) for a, bs in graph.items()}
    for a, bs in graph.items():
        for b in bs:
            neighbours[b].add(a)
    colors = {}
    for a in sorted(neighbours, key=lambda v: (-len(neighbours[v]), v)):
        taken = {colors[b] for b in neighbours[a] if b in colors}
        c = 0
        while c in taken:
            c += 1
        colors[a] = c
    return max(colors.values()) + 1


def page_rank(graph, rounds):
    n = len(graph)
    rank = {a: 1.0 / n for a in graph}
    for _ in range(rounds):
        following = {a: 0.15 / n for a in graph}
        for a, bs in graph.items():
            if bs:
                share = 0.85 * rank[a] / len(bs)
                for b in bs:
                    following[b] += share
        rank = following
    return rank


def max_flow(graph, weights, source, sink):
    room = {}
    for (a, b), w in weights.items():
        room.setdefault(a, {})[b] = room.get(a, {}).get(b, 0) + w
        room.setdefault(b, {}).setdefault(a, 0)
    flow = 0
    while True:
        before, queue = {source: None}, [source]
        for a in queue:
            for b, left in room[a].items():
                if left > 0 and b not in before:
                    before[b] = a
                    queue.append(b)
            if sink in before:
                break
        if sink not in before:
            return flow
        path, b = [], sink
        while before[b] is not None:
            path.append((before[b], b))
            b = before[b]
        amount = min(room[a][b] for a, b in path)
        for a, b in path:
            room[a][b] -= amount
            room[b][a] += amount
        flow += amount


graph, weights = random_graph(5000, 20000, 3)
reach = breadth_first(graph, 0)
print(len(reach), max(reach.values()))
parts = components(graph)
print(len(parts), max(map(len, parts)))
for start in range(40):
    distance = shortest_paths(graph, weights, start)
    if start % 8 == 0:
        print(start, len(distance), max(distance.values()), sum(distance.values()))
print(spanning_tree(5000, weights), color(graph))
rank = page_rank(graph, 12)
print(sorted((-round(r, 9), a) for a, r in rank.items())[:3])
small, small_weights = random_graph(120, 1500, 8)
print([max_flow(small, small_weights, 0, t) for t in (1, 60, 119)])
