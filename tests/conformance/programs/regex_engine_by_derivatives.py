# Regular expressions matched by derivatives: an algebra of classes with simplification, compared with re.
import re
from dataclasses import dataclass
from functools import lru_cache, reduce


@dataclass(frozen=True)
class Never:
    pass


@dataclass(frozen=True)
class Empty:
    pass


@dataclass(frozen=True)
class Chars:
    chars: frozenset
    negated: bool = False

    def has(self, c):
        return (c in self.chars) != self.negated


@dataclass(frozen=True)
class Seq:
    first: object
    second: object


@dataclass(frozen=True)
class Alt:
    left: object
    right: object


@dataclass(frozen=True)
class Star:
    inner: object


NEVER, EMPTY = Never(), Empty()


def seq(a, b):
    match a, b:
        case (Never(), _) | (_, Never()):
            return NEVER
        case Empty(), r:
            return r
        case r, Empty():
            return r
    return Seq(a, b)


def alt(a, b):
    match a, b:
        case (Never(), r) | (r, Never()):
            return r
        case _ if a == b:
            return a
    return Alt(a, b)


def nullable(r):
    match r:
        case Empty() | Star():
            return True
        case Seq(a, b):
            return nullable(a) and nullable(b)
        case Alt(a, b):
            return nullable(a) or nullable(b)
    return False


@lru_cache(maxsize=None)
def derive(r, c):
    match r:
        case Chars():
            return EMPTY if r.has(c) else NEVER
        case Seq(a, b):
            d = seq(derive(a, c), b)
            return alt(d, derive(b, c)) if nullable(a) else d
        case Alt(a, b):
            return alt(derive(a, c), derive(b, c))
        case Star(inner):
            return seq(derive(inner, c), r)
    return NEVER


class Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    def more(self):
        return self.at < len(self.text)

    def alternatives(self):
        r = self.sequence()
        while self.more() and self.text[self.at] == "|":
            self.at += 1
            r = alt(r, self.sequence())
        return r

    def sequence(self):
        parts = []
        while self.more() and self.text[self.at] not in "|)":
            parts.append(self.repeated())
        return reduce(lambda tail, part: seq(part, tail), reversed(parts), EMPTY)

    def repeated(self):
        r = self.atom()
        while self.more() and self.text[self.at] in "*+?":
            match self.text[self.at]:
                case "*":
                    r = Star(r)
                case "+":
                    r = seq(r, Star(r))
                case "?":
                    r = alt(r, EMPTY)
            self.at += 1
        return r

    def atom(self):
        c = self.text[self.at]
        self.at += 1
        if c == "(":
            r = self.alternatives()
            if not self.more():
                raise ValueError("missing )")
            self.at += 1
            return r
        if c == ".":
            return Chars(frozenset("\n"), True)
        if c == "[":
            end = self.text.index("]", self.at + 1)
            body, self.at = self.text[self.at:end], end + 1
            negated = body.startswith("^")
            chars = set()
            for m in re.finditer(r"(.)-(.)|(.)", body[negated:]):
                chars |= {m[3]} if m[3] else set(map(chr, range(ord(m[1]), ord(m[2]) + 1)))
            return Chars(frozenset(chars), negated)
        return Chars(frozenset(c))


def fullmatch(pattern, text):
    reader = Reader(pattern)
    r = reader.alternatives()
    if reader.more():
        raise ValueError(f"unexpected {pattern[reader.at]!r}")
    for c in text:
        r = derive(r, c)
        if r == NEVER:
            return False
    return nullable(r)


CASES = {"a*b": ["b", "aaab", "aba", ""], "(ab|c)+d?": ["abcd", "cc", "d", "abab"], "[a-c]x[^y]*": ["axzz", "bxy", "cx", "dx"], ".*end": ["the end", "end", "ending"], "(a|b)*a(a|b)": ["aab", "bab", "b", "abaa"],
         "x?x?x?xxx": ["xxx", "xxxxxx", "xx", "xxxxxxx"], "": ["", "a"], "(0|1(01*0)*1)*": [bin(n)[2:] for n in (0, 3, 5, 6, 9, 21, 22)]}
for pattern, texts in CASES.items():
    mine = [fullmatch(pattern, t) for t in texts]
    assert mine == [re.fullmatch(pattern, t) is not None for t in texts], pattern
    print(f"{pattern!r:<18}{' '.join(t + ('+' if ok else '-') for t, ok in zip(texts, mine))}")
for bad in "(a", "a)", "[a":
    try:
        fullmatch(bad, "")
    except ValueError as e:
        print(bad, e)
print(derive.cache_info().hits > 0, derive(seq(Chars(frozenset("a")), Star(Chars(frozenset("b")))), "a"))
# stress: 100
