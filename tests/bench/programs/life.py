"""The game of life twice: on a torus of lists and on an unbounded plane of sets of cells."""


class Torus:
    def __init__(self, width, height, seed):
        self.width = width
        self.height = height
        state = seed
        self.cells = []
        for _ in range(height):
            row = []
            for _ in range(width):
                state = (state * 1103515245 + 12345) % 2147483648
                row.append(1 if (state >> 16) % 3 == 0 else 0)
            self.cells.append(row)

    def step(self):
        cells, width, height = self.cells, self.width, self.height
        result = []
        for y in range(height):
            above, here, below = cells[y - 1], cells[y], cells[(y + 1) % height]
            row = []
            for x in range(width):
                left, right = x - 1, (x + 1) % width
                around = (above[left] + above[x] + above[right] + here[left] + here[right]
                          + below[left] + below[x] + below[right])
                row.append(1 if around == 3 or (around == 2 and here[x]) else 0)
            result.append(row)
        self.cells = result

    def alive(self):
        return sum(map(sum, self.cells))


class Plane:
    def __init__(self, rows):
        self.cells = {(x, y) for y, row in enumerate(rows) for x, c in enumerate(row) if c == "#"}

    def step(self):
        counts = {}
        for x, y in self.cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        key = (x + dx, y + dy)
                        counts[key] = counts.get(key, 0) + 1
        self.cells = {c for c, n in counts.items() if n == 3 or (n == 2 and c in self.cells)}

    def box(self):
        xs = [x for x, _ in self.cells]
        ys = [y for _, y in self.cells]
        return min(xs), min(ys), max(xs), max(ys)

    def rows(self):
        left, top, right, bottom = self.box()
        return ["".join("#" if (x, y) in self.cells else "." for x in range(left, right + 1)) for y in range(top, bottom + 1)]


torus = Torus(128, 96, 2024)
for generation in range(300):
    torus.step()
    if generation % 100 == 0:
        print(generation, torus.alive())

plane = Plane(["..#....", "....#..", ".##..###"])
for generation in range(1000):
    plane.step()
print(len(plane.cells), plane.box())

glider = Plane([".#.", "..#", "###"])
for _ in range(4 * 50):
    glider.step()
print(glider.box(), *glider.rows(), sep="\n")
