import dataclasses
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, replace


@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list, repr=False)


p = P(1)
print(p, p == P(1), p != P(2), p.tags, asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(P)])
try:
    P()
except TypeError as e:
    print(e)


@dataclass(frozen=True, order=True, slots=True)
class Q:
    a: int
    b: str = "b"


print(Q(1) < Q(2), sorted([Q(3), Q(1)]), hash(Q(1)) == hash(Q(1)), {Q(1): 1}[Q(1)])
try:
    Q(1).a = 5
except dataclasses.FrozenInstanceError as e:
    print(type(e).__name__, e)


@dataclass
class R(P):
    z: int = 0
    n: InitVar[int] = 5
    _: KW_ONLY
    k: str = "k"

    def __post_init__(self, n):
        self.z += n


print(R(1, z=1), R(1, k="q", n=0), R.__match_args__)
match R(4, 5):
    case R(x, y, k=k):
        print(x, y, k)
C = dataclasses.make_dataclass("C", [("v", int), ("w", str, "d")], namespace={"twice": lambda s: s.v * 2})
print(C(3), C(3).twice(), dataclasses.is_dataclass(C), dataclasses.is_dataclass(3), P.__doc__)
for bad in (lambda: dataclass(type("X", (), {"__annotations__": {"a": list}, "a": []})),
            lambda: dataclass(type("Y", (), {"__annotations__": {"a": int, "b": int}, "a": 1})), lambda: fields(3)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


@dataclass
class Node:
    v: int
    kids: list["Node"] = field(default_factory=list)
    cache: dict = field(default=None, compare=False, hash=False, metadata={"m": 1})


t = Node(1, [Node(2), Node(3, [Node(4)])])
print(t, asdict(t), fields(Node)[2].metadata, Node(1, cache={}) == Node(1))
