# dataclasses: slots, eq, repr, unsafe_hash, init, kw_only, weakref, inheritance, __replace__, recursion in repr.
from dataclasses import dataclass, field, fields, FrozenInstanceError, asdict
import copy


@dataclass(slots=True)
class S:
    a: int
    b: int = 2


s = S(1)
print(s, S.__slots__, hasattr(s, "__dict__"), s == S(1, 2))
try:
    s.c = 1
except AttributeError as e:
    print(e)


@dataclass(eq=False, repr=False)
class N:
    a: int


print(N(1) == N(1), repr(N(1)).startswith("<__main__.N object at"), N.__hash__ is object.__hash__)


@dataclass(unsafe_hash=True)
class H:
    a: int
    b: list = field(default_factory=list, hash=False)


print(hash(H(1)) == hash((1,)), {H(1), H(1)}.__len__())


@dataclass(init=False)
class I:
    a: int = 5


print(I(), I().a)


@dataclass(frozen=True)
class Base:
    a: int


try:
    @dataclass
    class Bad(Base):
        b: int
except TypeError as e:
    print(e)


@dataclass(frozen=True)
class Good(Base):
    b: int = field(default=1, metadata={"unit": "m"})


print(Good(1), fields(Good)[1].metadata["unit"], fields(Good)[1].type, copy.replace(Good(1), b=7))


@dataclass
class Node:
    value: int
    next: "Node" = None


n = Node(1)
n.next = n
print(n, Node(1, Node(2)), asdict(Node(1, Node(2))))


@dataclass(kw_only=True)
class KW:
    a: int = 1
    b: int


print(KW(b=2), KW.__match_args__)
try:
    KW(1, 2)
except TypeError as e:
    print(e)


@dataclass
class Own:
    a: int

    def __repr__(self):
        return "own repr"

    def __eq__(self, other):
        return True


print(Own(1), Own(1) == 5, Own.__hash__)
try:
    @dataclass(order=True)
    class O:
        a: int

        def __lt__(self, other):
            return True
except TypeError as e:
    print(e)
try:
    Good(1).a = 5
except FrozenInstanceError as e:
    print(type(e).__name__, e, isinstance(e, AttributeError))


@dataclass
class D:
    d: dict = field(default_factory=dict)
    l: list[Node] = field(default_factory=lambda: [Node(1)])
    t: tuple = ()


x = D({"k": Node(2)}, t=(Node(3), 4))
print(asdict(x))
match x:
    case D(d={"k": Node(value=v)}, t=(Node(w), _)):
        print(v, w)
