# IntEnum, StrEnum, Flag, IntFlag: arithmetic, comparison, format, combination, iteration, boundaries.
from enum import IntEnum, StrEnum, Flag, IntFlag, auto, STRICT, CONFORM, EJECT, KEEP, verify, CONTINUOUS, NAMED_FLAGS, UNIQUE


class L(IntEnum):
    LOW = 1
    HIGH = 10


class S(StrEnum):
    ONE = auto()
    TWO = "Two!"


class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class I(IntFlag):
    A = 1
    B = 2


print(L.LOW + 1, L.HIGH > L.LOW, L.LOW == 1, sorted([L.HIGH, L.LOW]), f"{L.LOW} {L.LOW:>3}", str(L.HIGH), repr(L.HIGH), [10, 20][L.LOW], L(10), {1: "one"}[L.LOW], isinstance(L.LOW, int), range(L.LOW, 3), L.LOW.bit_length())
print(S.ONE, S.TWO, repr(S.ONE), S.ONE == "one", S.ONE + "!", f"{S.TWO}", S("Two!"), S.ONE.upper(), "x".join(S), {"one": 1}[S.ONE], isinstance(S.ONE, str))
print(P.R | P.X, repr(P.R | P.X), P.RW, P.RW & P.R, ~P.R, P.R ^ P.RW, P.R in P.RW, bool(P.R & P.W), list(P.RW), len(P.RW | P.X), P(0), P(5), P.RW.value, list(P), P["RW"], (P.R | P.W) is P.RW)
print(I.A | 4, repr(I.A | 8), I.A + 1, I(3), ~I.A, I.B & 3, isinstance(I.A | I.B, I), I.A | I.B == 3, list(I(3)), I(0), repr(I(-1)), I.A.name, (I.A | I.B).name)
for f in (lambda: P(64)), (lambda: P.R | 1), (lambda: P("R")), (lambda: L(5)), (lambda: S("none")), (lambda: P.R < P.W), (lambda: ~L.LOW), (lambda: type("Bad", (StrEnum,), StrEnum.__prepare__("Bad", (StrEnum,)))):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", " / "))
try:
    @verify(CONTINUOUS)
    class Gap(IntEnum):
        A = 1
        C = 3
except ValueError as e:
    print(e)


class B(Flag, boundary=CONFORM):
    ONE = 1
    TWO = 2


print(B(7), B(4), Flag("FF", "a b c", boundary=EJECT)(9))
