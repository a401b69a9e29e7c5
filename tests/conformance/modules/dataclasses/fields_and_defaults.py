# dataclasses: fields, defaults, factories, order, generated methods, errors of definition and use.
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, KW_ONLY, InitVar, make_dataclass, MISSING
from typing import ClassVar


@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)
    hidden: str = field(default="h", repr=False)
    shared: ClassVar[int] = 5
    not_field = 7


p = P(1)
print(p, P(1, 2) == P(1, 2, ["t"]), P(1) != P(2), p.tags is not P(1).tags, asdict(P(1, 2, [3])), astuple(p), replace(p, x=9), [f.name for f in fields(P)], is_dataclass(P), is_dataclass(p), P.__match_args__, P.__doc__, P.y, hasattr(P, "tags"), P.__hash__)


@dataclass(order=True, frozen=True)
class F:
    a: int
    b: str = "b"


print(F(1) < F(2), sorted([F(2), F(1, "z"), F(1, "a")]), hash(F(1)) == hash((1, "b")), {F(1): 1}[F(1)], F(1) >= F(1))


@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int
    d: InitVar[int] = 10
    e: int = field(init=False)

    def __post_init__(self, d):
        self.e = self.a + d


print(K(1, c=3), K(1, c=3, d=0).e, K.__match_args__)


@dataclass
class Child(P):
    z: int = 3
    x: float = 1.5


print(Child(), [f.name for f in fields(Child)], Child(1) == P(1))
for f in (lambda: P()), (lambda: P(1, q=2)), (lambda: setattr(F(1), "a", 2)), (lambda: delattr(F(1), "a")), (lambda: F(1) < 5), (lambda: fields(5)), (lambda: asdict(P)), (lambda: replace(p, q=1)), (lambda: make_dataclass("X", ["a", "a"])), (lambda: make_dataclass("X", ["class"])), (lambda: hash(p)), (lambda: K(1, 2, c=3)), (lambda: replace(K(1, c=2), e=5)), (lambda: dataclass(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for body in {"__annotations__": {"a": list}, "a": []}, {"__annotations__": {"a": int, "b": int}, "a": 1}, {"__annotations__": {"a": int}, "a": field(kw_only=True)}:
    try:
        print(dataclass(type("T", (), body)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
M = make_dataclass("M", ["a", ("b", int), ("c", int, field(default=5))], namespace={"total": lambda s: s.b + s.c}, frozen=True)
print(M(1, 2), M(1, 2).total())
