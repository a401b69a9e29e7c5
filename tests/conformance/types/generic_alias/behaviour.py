# types.GenericAlias and unions: parameters, subscription, equality, hashing, isinstance, attributes passed on, pickling.
import types, typing, pickle, collections
T, U = typing.TypeVar("T"), typing.TypeVar("U")
a = list[T]
print(a, a[int], a.__origin__, a.__args__, a.__parameters__, dict[T, U][int, str], dict[str, T][int], tuple[T, ...][int], list[list[T]][str], list[int] == list[int], hash(list[int]) == hash(list[int]), list[int] == typing.List[int], list[int]([1, 2]), dict[str, int](a=1), type(list[int]), repr(list[int]), list[None], tuple[()], tuple[int, str], list["Forward"], collections.deque[int], type[int], set[T | int], frozenset[T][str], list[int] | None, list[T] | dict[T, U])
print(list[int].append is list.append, list[int].__name__, list[int].__mro__ == list.__mro__, list[int].__class__, isinstance([], list), callable(list[int]), typing.get_args(list[int]), types.GenericAlias(list, (int,)), types.GenericAlias(dict, int).__args__, a.__unpacked__, *tuple[int, str], pickle.loads(pickle.dumps(list[int])) == list[int], typing.get_type_hints(type("C", (), {"__annotations__": {"x": "list[int]"}})))
u = int | str
print(u, u.__args__, type(u), u == str | int, u == typing.Union[int, str], int | int, int | str | int, (int | str) | None, None | int, u | list[int], hash(u) == hash(str | int), isinstance(1, u), issubclass(bool, u), isinstance(1.5, u), u.__parameters__, (list[T] | int)[str], int | T, T | None, "x" in u.__args__, repr(int | None), {u: 1}[str | int])


class G:
    def __class_getitem__(cls, item):
        return types.GenericAlias(cls, item)


class Sub(list[int]):
    pass


print(G[int], G[int, str].__args__, Sub.__bases__, Sub.__orig_bases__, G[int]().__class__ is G, hasattr(G[int](), "__orig_class__"), types.get_original_bases(Sub))
for f in (lambda: list[int][str]), (lambda: a[int, str]), (lambda: isinstance([], list[int])), (lambda: issubclass(list, list[int])), (lambda: int[str]), (lambda: int | 5), (lambda: 5 | int), (lambda: int | "x"), (lambda: isinstance(1, int | list[int])), (lambda: setattr(a, "__origin__", 1)), (lambda: list[int].nothing), (lambda: dict[T][int, str]), (lambda: type("X", (int | str,), {})), (lambda: u()), (lambda: u[int]), (lambda: list[int] < list[str]), (lambda: types.UnionType()), (lambda: types.GenericAlias(list)), (lambda: list[int].x), (lambda: iter(list)), (lambda: list[T][()]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# stress: 100
