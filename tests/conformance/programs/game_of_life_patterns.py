# Conway's game on an unbounded board: sets of cells, pattern parsing, period detection, text output.
from collections import Counter
from itertools import product

PATTERNS = {
    "block": "OO\nOO",
    "blinker": "OOO",
    "toad": ".OOO\nOOO.",
    "glider": ".O.\n..O\nOOO",
    "r-pentomino": ".OO\nOO.\n.O.",
    "pulsar": "..OOO...OOO..\n.............\nO....O.O....O\nO....O.O....O\nO....O.O....O\n..OOO...OOO..\n.............\n..OOO...OOO..\nO....O.O....O\nO....O.O....O\nO....O.O....O\n.............\n..OOO...OOO..",
    "dies": "O..\n.O.\n...",
}
AROUND = [d for d in product((-1, 0, 1), repeat=2) if any(d)]


def parse(text):
    return frozenset((x, y) for y, line in enumerate(text.splitlines()) for x, c in enumerate(line) if c == "O")


def step(cells):
    counts = Counter((x + dx, y + dy) for x, y in cells for dx, dy in AROUND)
    return frozenset(cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells)


def normalise(cells):
    if not cells:
        return cells, (0, 0)
    left, top = min(x for x, _ in cells), min(y for _, y in cells)
    return frozenset((x - left, y - top) for x, y in cells), (left, top)


def show(cells):
    cells, _ = normalise(cells)
    if not cells:
        return ["(empty)"]
    width, height = (1 + max(c[i] for c in cells) for i in (0, 1))
    return ["".join(".O"[(x, y) in cells] for x in range(width)) for y in range(height)]


def classify(cells, limit):
    seen = {}
    for generation in range(limit):
        shape, place = normalise(cells)
        if not shape:
            return f"dies in generation {generation}"
        if shape in seen:
            first, where = seen[shape]
            period, moved = generation - first, (place[0] - where[0], place[1] - where[1])
            kind = "still life" if period == 1 and moved == (0, 0) else "spaceship" if moved != (0, 0) else "oscillator"
            return f"{kind}, period {period}, moves {moved}, from generation {first}"
        seen[shape] = generation, place
        cells = step(cells)
    return f"undecided, {len(cells)} cells after {limit} generations"


for name, text in PATTERNS.items():
    cells = parse(text)
    print(f"{name:<12}{len(cells):>3} cells: {classify(cells, 12)}")
cells = parse(PATTERNS["glider"])
for generation in range(5):
    print(generation, *show(cells), normalise(cells)[1])
    cells = step(cells)
r = parse(PATTERNS["r-pentomino"])
history = [len(r)]
for _ in range(15):
    r = step(r)
    history.append(len(r))
print(history)
print("\n".join(show(step(parse(PATTERNS["toad"])))))
# stress: 100
