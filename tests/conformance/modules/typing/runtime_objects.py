# typing at run time: generics, aliases, unions, Protocol, NamedTuple, TypedDict, get_type_hints, cast, overload.
from typing import *
import typing
T = TypeVar("T")
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str, int], Union[int], Callable[[int], str], Callable[..., Any], Tuple[int, ...], Literal[1, "a"], Annotated[int, "meta"], ClassVar[int], Final[int], Type[int], Any, NoReturn, T, int | None)
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_args(Callable[[int, str], bool]), get_origin(Annotated[int, 1]), get_args(Annotated[int, 1, 2]), get_origin(list[int]), get_args(int | str), Optional[int] == (int | None), Union[int, str] == Union[str, int])


class Stack(Generic[T]):
    def __init__(self):
        self.items: list[T] = []


print(Stack[int], Stack[int]().items, Stack.__parameters__, Stack[T][str], Stack[int].__origin__ is Stack, Stack.__orig_bases__)


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        pass


class Named(Protocol):
    name: str


print(isinstance(File(), Closes), isinstance(5, Closes), issubclass(File, Closes))


class Emp(NamedTuple):
    name: str
    id: int = 3


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int


print(Emp("a"), Emp._field_defaults, Emp.__annotations__, Movie(title="x", year=1), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__)


def f(a: "int", b: Optional["Emp"] = None, *args: str) -> "list[T]": ...


print(get_type_hints(f), get_type_hints(Emp), cast(int, "s"), TYPE_CHECKING, NewType("UserId", int)(5), assert_type(1, int), reveal_type.__name__, Self, Never, LiteralString, Concatenate.__class__.__name__, is_typeddict(Movie), ForwardRef("X"), get_type_hints(Movie, include_extras=True))


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x


@final
class Fin: ...


print(len(get_overloads(g)), Fin.__final__, g(1), TypeVar("A", bound=int).__bound__, TypeVar("B", int, str).__constraints__, ParamSpec("P").args, TypeVarTuple("Ts"), override(f) is f and f.__override__)
for h in (lambda: List[int]()), (lambda: isinstance(1, List[int])), (lambda: isinstance(5, Named)), (lambda: Stack[int, str]), (lambda: Union[()]), (lambda: Optional[int, str]), (lambda: TypeVar("T", int)), (lambda: Callable[int]), (lambda: Any()), (lambda: Literal()), (lambda: Closes()), (lambda: NamedTuple("N", [("a", "b", "c")])), (lambda: assert_never(1)), (lambda: type("S", (int | str,), {})), (lambda: Union[5, 3]), (lambda: List[int, str]), (lambda: Movie(1, 2)), (lambda: isinstance({}, Movie)), (lambda: TypeVar("T", covariant=True, contravariant=True)):
    try:
        print(h())
    except Exception as e:
        print(type(e).__name__, e)
