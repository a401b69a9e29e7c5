# Equality of variables that hold a str, None, or what nobody expected.
class Odd(str):
    def __eq__(self, other):
        return "odd"

    __hash__ = str.__hash__


class Wide:
    def __ne__(self, other):
        return "wide"


def count(board, wanted):
    same = other = 0
    for square in board:
        if square == wanted:
            same += 1
        if square != wanted:
            other += 1
    return same, other


board = ["P", None, "a long name of a piece", "é", None, "P", "a long name of " + "a piece"]
print(count(board, "P"), count(board, None), count(board, "a long name of a piece"), count(board, "é"))
print(count(board + [Odd("P"), 7, Wide()], "P"))
print(count([None, None], None), count([], None))
