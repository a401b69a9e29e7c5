"""Sudoku by constraint propagation and search."""

DIGITS = "123456789"
ROWS = "ABCDEFGHI"


def cross(a, b):
    return [x + y for x in a for y in b]


SQUARES = cross(ROWS, DIGITS)
UNITS_ALL = ([cross(ROWS, c) for c in DIGITS] + [cross(r, DIGITS) for r in ROWS]
             + [cross(rs, cs) for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")])
UNITS = {s: [u for u in UNITS_ALL if s in u] for s in SQUARES}
PEERS = {s: set(sum(UNITS[s], [])) - {s} for s in SQUARES}


class Contradiction(Exception):
    pass


def parse(grid):
    values = {s: DIGITS for s in SQUARES}
    chars = [c for c in grid if c in DIGITS or c in "0."]
    assert len(chars) == 81, f"{len(chars)} squares"
    for s, d in zip(SQUARES, chars):
        if d in DIGITS:
            assign(values, s, d)
    return values


def assign(values, s, d):
    for other in values[s].replace(d, ""):
        eliminate(values, s, other)


def eliminate(values, s, d):
    if d not in values[s]:
        return
    values[s] = values[s].replace(d, "")
    if not values[s]:
        raise Contradiction(s)
    if len(values[s]) == 1:
        last = values[s]
        for peer in PEERS[s]:
            eliminate(values, peer, last)
    for unit in UNITS[s]:
        places = [p for p in unit if d in values[p]]
        if not places:
            raise Contradiction(s, d)
        if len(places) == 1:
            assign(values, places[0], d)


def search(values):
    global guesses
    unsolved = [(len(values[s]), s) for s in SQUARES if len(values[s]) > 1]
    if not unsolved:
        return values
    _, s = min(unsolved)
    for d in values[s]:
        guesses += 1
        try:
            copy = values.copy()
            assign(copy, s, d)
            return search(copy)
        except Contradiction:
            continue
    raise Contradiction(s)


def show(values):
    for i, r in enumerate(ROWS):
        if i in (3, 6):
            print("------+-------+------")
        print(" ".join(values[r + c] + (" |" if c in "36" else "") for c in DIGITS))


guesses = 0
EASY = "..3.2.6..9..3.5..1..18.64....81.29..7.......8..67.82....26.95..8..2.3..9..5.1.3.."
HARD = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"


def main():
    for name, puzzle in [("easy", EASY), ("hard", HARD)]:
        solved = search(parse(puzzle))
        print(name)
        show(solved)
        for unit in UNITS_ALL:
            assert sorted(solved[s] for s in unit) == list(DIGITS)
    try:
        search(parse("55" + "." * 79))
    except Contradiction as e:
        print("no solution", len(e.args))
    try:
        parse("123")
    except AssertionError as e:
        print("bad puzzle:", e)


main()
