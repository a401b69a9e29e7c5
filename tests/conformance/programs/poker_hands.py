# Poker hands: parsing, ranking with total ordering, comparison of many hands, statistics over a seeded shuffle.
import random
from collections import Counter
from enum import IntEnum
from functools import cached_property, total_ordering
from itertools import combinations

RANKS = "23456789TJQKA"


class Kind(IntEnum):
    HIGH_CARD = 0
    PAIR = 1
    TWO_PAIRS = 2
    THREE = 3
    STRAIGHT = 4
    FLUSH = 5
    FULL_HOUSE = 6
    FOUR = 7
    STRAIGHT_FLUSH = 8


class Card:
    __slots__ = ("rank", "suit")
    __match_args__ = ("rank", "suit")

    def __init__(self, text):
        match [*text]:
            case [r, s] if r in RANKS and s in "CDHS":
                self.rank, self.suit = RANKS.index(r), s
            case _:
                raise ValueError(f"not a card: {text!r}")

    def __repr__(self):
        return RANKS[self.rank] + self.suit

    def __eq__(self, other):
        return (self.rank, self.suit) == (other.rank, other.suit)

    def __hash__(self):
        return hash((self.rank, self.suit))


@total_ordering
class Hand:
    def __init__(self, text):
        self.cards = [Card(c) for c in text.split()] if isinstance(text, str) else list(text)
        if len(set(self.cards)) != 5:
            raise ValueError(f"{len(set(self.cards))} different cards")

    @cached_property
    def value(self):
        ranks = sorted((c.rank for c in self.cards), reverse=True)
        flush = len({c.suit for c in self.cards}) == 1
        if ranks == [12, 3, 2, 1, 0]:
            ranks = [3, 2, 1, 0, -1]
        straight = ranks == list(range(ranks[0], ranks[0] - 5, -1))
        groups = sorted(((n, r) for r, n in Counter(ranks).items()), reverse=True)
        shape = tuple(n for n, _ in groups)
        order = tuple(r for _, r in groups)
        match shape, straight, flush:
            case _, True, True:
                kind = Kind.STRAIGHT_FLUSH
            case (4, 1), _, _:
                kind = Kind.FOUR
            case (3, 2), _, _:
                kind = Kind.FULL_HOUSE
            case _, _, True:
                kind = Kind.FLUSH
            case _, True, _:
                kind = Kind.STRAIGHT
            case (3, *_), _, _:
                kind = Kind.THREE
            case (2, 2, _), _, _:
                kind = Kind.TWO_PAIRS
            case (2, *_), _, _:
                kind = Kind.PAIR
            case _:
                kind = Kind.HIGH_CARD
        return kind, order

    def __eq__(self, other):
        return self.value == other.value

    def __lt__(self, other):
        return self.value < other.value

    def __repr__(self):
        return f"{' '.join(map(str, self.cards))} ({self.value[0].name.lower().replace('_', ' ')})"


hands = [Hand(t) for t in ("2H 3D 5S 9C KD", "2C 3H 4S 8C AH", "AH 2D 3S 4C 5D", "TH JH QH KH AH", "9C 9D 9H 2S 2C", "9S 9D 2H 2S KC", "8C 8D 8S 8H 2C", "2S 8S AS QS 3S", "2D 2H 5C 6C 7C", "3C 3D 3H 4S 5S")]
for h in sorted(hands, reverse=True):
    print(h)
print(Hand("2H 3D 5S 9C KD") == Hand("2D 3H 5C 9S KH"), Hand("2H 2D 5S 9C KD") < Hand("2C 2S 5H 9D AD"), max(hands) is hands[3])
deck = [Card(r + s) for r in RANKS for s in "CDHS"]
random.Random(42).shuffle(deck)
print(deck[:7], max(map(Hand, combinations(deck[:7], 5))))
counts = Counter(Hand(deck[i:i + 5]).value[0].name for i in range(0, 45))
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
for bad in "1H", "2H 2H 3H 4H 5H", "2H 3H", "XX":
    try:
        Hand(bad)
    except ValueError as e:
        print(e)
# stress: 100
