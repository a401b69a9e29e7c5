"""A* on a grid with a binary heap written out."""

MAZE = """
S.#.......
..#.####..
..#....#..
....##.#..
.####..#..
......##..
.####.....
.#....###.
.#.####.#.
........#G
"""


class Heap:
    def __init__(self):
        self.items = []

    def push(self, priority, value):
        items = self.items
        items.append((priority, value))
        i = len(items) - 1
        while i > 0:
            parent = (i - 1) // 2
            if items[parent][0] <= items[i][0]:
                break
            items[parent], items[i] = items[i], items[parent]
            i = parent

    def pop(self):
        items = self.items
        top = items[0]
        last = items.pop()
        if items:
            items[0] = last
            i = 0
            n = len(items)
            while True:
                child = 2 * i + 1
                if child >= n:
                    break
                if child + 1 < n and items[child + 1][0] < items[child][0]:
                    child += 1
                if items[i][0] <= items[child][0]:
                    break
                items[i], items[child] = items[child], items[i]
                i = child
        return top

    def __bool__(self):
        return bool(self.items)


class Grid:
    def __init__(self, text):
        self.rows = text.split()
        self.height = len(self.rows)
        self.width = len(self.rows[0])
        for y, row in enumerate(self.rows):
            for x, c in enumerate(row):
                if c == "S":
                    self.start = (x, y)
                elif c == "G":
                    self.goal = (x, y)

    def neighbours(self, place):
        x, y = place
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            nx, ny = x + dx, y + dy
            if 0 <= nx < self.width and 0 <= ny < self.height and self.rows[ny][nx] != "#":
                yield nx, ny

    def distance(self, a, b):
        return abs(a[0] - b[0]) + abs(a[1] - b[1])


def search(grid, start, goal):
    frontier = Heap()
    frontier.push(0, start)
    came_from = {start: None}
    cost = {start: 0}
    expanded = 0
    while frontier:
        _, here = frontier.pop()
        expanded += 1
        if here == goal:
            break
        for place in grid.neighbours(here):
            new_cost = cost[here] + 1
            if place not in cost or new_cost < cost[place]:
                cost[place] = new_cost
                came_from[place] = here
                frontier.push(new_cost + grid.distance(place, goal), place)
    else:
        return None, expanded
    path = []
    at = goal
    while at is not None:
        path.append(at)
        at = came_from[at]
    return path[::-1], expanded


def draw(grid, path):
    on_path = set(path or ())
    for y, row in enumerate(grid.rows):
        print("".join("o" if (x, y) in on_path and c == "." else c for x, c in enumerate(row)))


def main():
    grid = Grid(MAZE)
    path, expanded = search(grid, grid.start, grid.goal)
    print("length", len(path) - 1, "expanded", expanded)
    draw(grid, path)
    blocked = Grid("S..#..\n...#..\n...#.G")
    path, expanded = search(blocked, blocked.start, blocked.goal)
    print("blocked:", path, expanded > 0)
    open_grid = Grid("S" + "." * 59 + "\n" + ("." * 60 + "\n") * 58 + "." * 59 + "G")
    path, expanded = search(open_grid, open_grid.start, open_grid.goal)
    print(len(path), path[0], path[-1])


main()
