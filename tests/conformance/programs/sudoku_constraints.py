# Sudoku by constraint propagation and search, with a generator of solutions and statistics.
from itertools import product

DIGITS = "123456789"
CELLS = [(r, c) for r, c in product(range(9), repeat=2)]
UNITS = [[(r, c) for c in range(9)] for r in range(9)] + [[(r, c) for r in range(9)] for c in range(9)] + \
    [[(r + i, c + j) for i, j in product(range(3), repeat=2)] for r, c in product((0, 3, 6), repeat=2)]
PEERS = {cell: {p for u in UNITS if cell in u for p in u} - {cell} for cell in CELLS}
OF_CELL = {cell: [u for u in UNITS if cell in u] for cell in CELLS}


class Contradiction(Exception):
    pass


class Board:
    assigned = searched = 0

    def __init__(self, text=None):
        self.options = {cell: DIGITS for cell in CELLS}
        if text:
            clean = [c for c in text if c in DIGITS + ".0"]
            if len(clean) != 81:
                raise ValueError(f"{len(clean)} cells")
            for cell, c in zip(CELLS, clean):
                if c in DIGITS:
                    self.assign(cell, c)

    def copy(self):
        other = Board()
        other.options = self.options.copy()
        return other

    def assign(self, cell, digit):
        Board.assigned += 1
        for other in self.options[cell].replace(digit, ""):
            self.eliminate(cell, other)
        if digit not in self.options[cell]:
            raise Contradiction(f"{digit} cannot be at {cell}")

    def eliminate(self, cell, digit):
        options = self.options[cell]
        if digit not in options:
            return
        self.options[cell] = options = options.replace(digit, "")
        if not options:
            raise Contradiction(f"nothing fits at {cell}")
        if len(options) == 1:
            for peer in PEERS[cell]:
                self.eliminate(peer, options)
        for unit in OF_CELL[cell]:
            places = [c for c in unit if digit in self.options[c]]
            if not places:
                raise Contradiction(f"no place for {digit}")
            if len(places) == 1 and len(self.options[places[0]]) > 1:
                self.assign(places[0], digit)

    def solutions(self):
        open_cells = [(len(o), cell) for cell, o in self.options.items() if len(o) > 1]
        if not open_cells:
            yield self
            return
        _, cell = min(open_cells)
        for digit in self.options[cell]:
            Board.searched += 1
            board = self.copy()
            try:
                board.assign(cell, digit)
            except Contradiction:
                continue
            yield from board.solutions()

    def __str__(self):
        rows = ["".join(o if len(o := self.options[r, c]) == 1 else "." for c in range(9)) for r in range(9)]
        return "\n".join(rows)


EASY = """53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79"""
HARD = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"
b = Board(EASY)
print(b, all(len(o) == 1 for o in b.options.values()), Board.searched)
solution = next(Board(HARD).solutions())
print(solution)
for unit in UNITS:
    assert sorted(solution.options[c] for c in unit) == list(DIGITS)
many = Board(EASY.replace("53", "..").replace("7", ".").replace("6", ".")).solutions()
print(sum(1 for _, s in zip(range(4), many)))
for bad in ("55" + "." * 79, "." * 80, "12345678." + "." * 63 + "........9"):
    try:
        print(type(next(Board(bad).solutions(), None)).__name__)
    except (Contradiction, ValueError) as e:
        print(type(e).__name__)
# stress: 100
