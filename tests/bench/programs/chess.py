"""A chess move generator on a 10x12 mailbox board; counts the positions of the move tree (perft)."""

EMPTY, OFF = ".", "#"
START = "rnbqkbnrpppppppp................................PPPPPPPPRNBQKBNR"
KIWIPETE = "r...k..rp.ppqpb.bn..pnp....PN....p..P.....N..Q.pPPPBBPPPR...K..R"
STEPS = {
    "n": (-21, -19, -12, -8, 8, 12, 19, 21),
    "b": (-11, -9, 9, 11),
    "r": (-10, -1, 1, 10),
    "q": (-11, -10, -9, -1, 1, 9, 10, 11),
    "k": (-11, -10, -9, -1, 1, 9, 10, 11),
}


class Move:
    def __init__(self, source, target, piece, captured, promotion, en_passant):
        self.source = source
        self.target = target
        self.piece = piece
        self.captured = captured
        self.promotion = promotion
        self.en_passant = en_passant


class Board:
    def __init__(self, squares):
        self.squares = [OFF] * 120
        for i, piece in enumerate(squares):
            self.squares[21 + (i // 8) * 10 + i % 8] = piece
        self.white = True
        self.passing = 0
        self.kings = {True: self.squares.index("K"), False: self.squares.index("k")}

    def own(self, piece):
        return piece.isupper() if self.white else piece.islower()

    def enemy(self, piece):
        return piece.islower() if self.white else piece.isupper()

    def moves(self):
        squares = self.squares
        for source in range(21, 99):
            piece = squares[source]
            if piece == EMPTY or piece == OFF or not self.own(piece):
                continue
            kind = piece.lower()
            if kind == "p":
                yield from self.pawn_moves(source, piece)
                continue
            slides = kind in "brq"
            for step in STEPS[kind]:
                target = source + step
                while True:
                    there = squares[target]
                    if there == OFF:
                        break
                    if there == EMPTY:
                        yield Move(source, target, piece, EMPTY, None, False)
                    else:
                        if self.enemy(there):
                            yield Move(source, target, piece, there, None, False)
                        break
                    if not slides:
                        break
                    target += step

    def pawn_moves(self, source, piece):
        squares = self.squares
        forward = -10 if self.white else 10
        last = 2 if self.white else 9
        first = 8 if self.white else 3
        target = source + forward
        if squares[target] == EMPTY:
            yield from self.promotions(source, target, piece, EMPTY, last)
            if source // 10 == first and squares[target + forward] == EMPTY:
                yield Move(source, target + forward, piece, EMPTY, None, False)
        for side in (-1, 1):
            there = squares[target + side]
            if there != OFF and there != EMPTY and self.enemy(there):
                yield from self.promotions(source, target + side, piece, there, last)
            elif target + side == self.passing and there == EMPTY:
                yield Move(source, target + side, piece, "p" if self.white else "P", None, True)

    def promotions(self, source, target, piece, captured, last):
        if target // 10 != last:
            yield Move(source, target, piece, captured, None, False)
            return
        for kind in "qrbn":
            yield Move(source, target, piece, captured, kind.upper() if self.white else kind, False)

    def attacked(self, square, by_white):
        squares = self.squares
        pawn = 10 if by_white else -10
        for side in (-1, 1):
            if squares[square + pawn + side] == ("P" if by_white else "p"):
                return True
        for kind, slides in (("n", False), ("k", False), ("b", True), ("r", True)):
            piece = kind.upper() if by_white else kind
            queen = "Q" if by_white else "q"
            for step in STEPS[kind]:
                target = square + step
                while slides and squares[target] == EMPTY:
                    target += step
                there = squares[target]
                if there == piece or (slides and there == queen):
                    return True
        return False

    def make(self, move):
        squares = self.squares
        squares[move.source] = EMPTY
        squares[move.target] = move.promotion or move.piece
        if move.en_passant:
            squares[move.target + (10 if self.white else -10)] = EMPTY
        saved = self.passing
        self.passing = 0
        if move.piece in "pP" and abs(move.target - move.source) == 20:
            self.passing = (move.source + move.target) // 2
        elif move.piece in "kK":
            self.kings[self.white] = move.target
        self.white = not self.white
        return saved

    def unmake(self, move, saved):
        squares = self.squares
        self.white = not self.white
        self.passing = saved
        squares[move.source] = move.piece
        squares[move.target] = EMPTY if move.en_passant else move.captured
        if move.en_passant:
            squares[move.target + (10 if self.white else -10)] = move.captured
        if move.piece in "kK":
            self.kings[self.white] = move.source


def perft(board, depth):
    if depth == 0:
        return 1
    count = 0
    for move in board.moves():
        saved = board.make(move)
        if not board.attacked(board.kings[not board.white], board.white):
            count += perft(board, depth - 1)
        board.unmake(move, saved)
    return count


for name, squares, depth in (("start", START, 4), ("kiwipete without castling", KIWIPETE, 3)):
    board = Board(squares)
    for d in range(1, depth + 1):
        print(name, d, perft(board, d))
