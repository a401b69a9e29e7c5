import typing
from typing import (Any, Callable, ClassVar, Final, Generic, Literal, NamedTuple, NewType, Optional, Protocol, TypedDict,
                    TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload, runtime_checkable)

T = TypeVar("T")
print(Optional[int], Union[int, str, int], list[T][int], Callable[[int], str], Literal["a", 1], dict[str, Any])
print(typing.List[int], typing.Dict[str, int], typing.Tuple[int, ...], typing.Type[int], ClassVar[int], Final[str])
print(get_origin(typing.List[int]), get_args(Callable[[int, str], bool]), get_args(Union[int, None]))


class Stack(Generic[T]):
    items: list[T]

    def push(self, x: T) -> "Stack[T]":
        return self


print(Stack[int], Stack[int]().push(1).__class__, Stack.__parameters__, Stack.__orig_bases__)
print(get_type_hints(Stack.push), get_type_hints(Stack))


class Emp(NamedTuple):
    name: str
    id: int = 3


e = Emp("x")
print(e, e._asdict(), Emp.__annotations__, Emp._field_defaults)


class Movie(TypedDict, total=False):
    title: str
    year: typing.Required[int]


print(Movie(title="t", year=1), Movie.__annotations__, sorted(Movie.__required_keys__), Movie.__total__)


@runtime_checkable
class Closeable(Protocol):
    def close(self): ...


class F:
    def close(self): ...


print(isinstance(F(), Closeable), isinstance(3, Closeable), issubclass(F, Closeable))
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__supertype__, cast(str, 5))


@overload
def f(a: int) -> int: ...
@overload
def f(a: str) -> str: ...
def f(a):
    return a


print(f(1), len(typing.get_overloads(f)), typing.TYPE_CHECKING, typing.is_typeddict(Movie))
for bad in (lambda: Optional[1, 2], lambda: Union[()], lambda: Stack[int, str], lambda: Generic[int], lambda: Any()):
    try:
        print(bad())
    except TypeError as x:
        print(x)
print(typing.Annotated[int, "meta"].__metadata__, get_type_hints(lambda: 0), typing.ForwardRef("X"))


def g(a: "int", b: Optional["str"] = None) -> None: ...


print(get_type_hints(g))
print(T, typing.ParamSpec("P"), typing.TypeVarTuple("Ts"), Stack[T], Stack["int"])
