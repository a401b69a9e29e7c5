# where an exact int is wanted, the value of an instance of a subclass counts, not its operators
class Odd(int):
    def __add__(self, o):
        return "added"

    def __radd__(self, o):
        return "radded"

    def __sub__(self, o):
        return "subtracted"

    def __mul__(self, o):
        return "multiplied"

    def __neg__(self):
        return "negated"

    def __index__(self):
        return 99

    def __lt__(self, o):
        return True

    def __eq__(self, o):
        return False

    __hash__ = int.__hash__


o, big = Odd(5), Odd(2**70)
print(range(o), list(range(o)), range(0, o, Odd(2)), range(big)[-1], range(10)[o], range(10)[:o])
print(list(enumerate("ab", o)), list(enumerate("a", True)), slice(o).indices(9), slice(o, None, Odd(-2)).indices(9), [0, 1, 2, 3, 4, 5][o], "abcdef"[o], [1, 2] * Odd(2), "ab" * Odd(2), b"x" * Odd(3))
print(hex(o), bin(o), oct(o), chr(Odd(65)), round(2.567, Odd(1)), "%d %x %s" % (o, o, o), f"{o:d}|{o:>3}", "{:b}".format(o), bytes(o), bytes([o]), o.to_bytes(1), pow(2, o), 2 ** o, divmod(17, o), 17 % o, 1 << o, 17 // o, 2 + o, o + 2, -o, int(o), float(o), complex(o), str(o), repr(big))
import itertools
import math
import operator
print(operator.index(o), type(operator.index(o)).__name__, math.factorial(o), math.gcd(o, 10), list(itertools.islice("abcdefgh", o)), list(itertools.repeat(1, Odd(2))), next(itertools.count(o)), [1, 2, 3].pop(Odd(0)), "a,b,c".split(",", Odd(1)), "abc".replace("a", "b", Odd(1)), list(range(20))[o:Odd(8)], sorted([o, Odd(3)], key=int), sum([1, Odd(2)]), max(1, Odd(7)))
